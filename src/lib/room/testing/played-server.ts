import { vi } from 'vitest';
import type { Stage } from '$lib/meeting/stage.ts';
import type { Status, Ticket } from '$lib/meeting/attendee-page.ts';

/** Our server as one personal link sees it, behind `fetch`. */
export class PlayedServer {
	stage: Stage = 'open';
	livekit = true;
	answers = true;
	/** The link is valid. */
	knowsLink = true;
	mutedAt: string | null = null;
	/** The attendee is in with another browser. */
	elsewhere = false;
	expected: Status['expected'] = [];
	removed: Status['removed'] = [];
	revision = 1;
	/** Message of the answer to the next commands, or `null`: they are done. */
	refusal: string | null = null;
	/** "status", "token" or "moderate" with its command, in order; "HEAD" with another server's address. */
	readonly requests: string[] = [];
	#tokens = 0;

	constructor() {
		vi.stubGlobal('fetch', (address: string, options: RequestInit) =>
			options.method === 'HEAD'
				? this.#head(address)
				: this.#answer(address.split('/').at(-1) ?? '', options),
		);
	}

	async #head(address: string): Promise<Response> {
		this.requests.push(`HEAD ${address}`);
		return new Response(null);
	}

	async #answer(what: string, { body }: RequestInit): Promise<Response> {
		const asked: { deed?: string } = typeof body === 'string' ? JSON.parse(body) : {};
		this.requests.push([what, asked.deed].filter(Boolean).join(' '));
		if (!this.answers) throw new TypeError('Failed to fetch');
		if (!this.knowsLink) return new Response(null, { status: 404 });
		if (what === 'status') {
			const { stage, livekit, mutedAt, expected, removed, revision } = this;
			return Response.json({
				stage,
				livekit,
				mutedAt,
				expected,
				removed,
				revision,
			} satisfies Status);
		}
		if (what === 'moderate') {
			if (asked.deed === 'open' && this.refusal === null) this.stage = 'open';
			return this.refusal === null
				? Response.json({ done: true })
				: Response.json({ message: this.refusal }, { status: 503 });
		}
		if (what === 'connection') return new Response(null, { status: 204 });
		if (this.stage !== 'open') return Response.json({ stage: this.stage }, { status: 409 });
		if (!this.livekit) return new Response(null, { status: 503 });
		this.#tokens += 1;
		const token = `token ${this.#tokens}`;
		const { mutedAt, elsewhere } = this;
		const ticket: Ticket = { url: 'wss://lk.example', token, key: 'key', mutedAt, elsewhere };
		return Response.json(ticket);
	}
}
