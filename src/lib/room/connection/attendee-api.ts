import type { Deed, Stage, Status, Ticket } from '$lib/council/joining.ts';

/**
 * `away`: our server says that LiveKit does not answer. `offline`: our server does not answer.
 * `gone`: the link opens nothing any more.
 */
export type Refusal = Stage | 'away' | 'offline' | 'gone';

/** What our server says to the page of one personal link. */
export class Door {
	readonly #path: string;

	/** @param path "/j/…" */
	constructor(path: string) {
		this.#path = path.replace(/\/$/, '');
	}

	async status(): Promise<Status | 'offline' | 'gone'> {
		const response = await this.#ask('status');
		if (!response) return 'offline';
		if (!response.ok) return refusalOf(response.status);
		return await response.json();
	}

	/** @param key what this browser kept from an earlier join */
	async ticket(key: string | null): Promise<Ticket | Refusal> {
		const response = await this.#ask('token', { key });
		if (!response) return 'offline';
		if (response.ok) return await response.json();
		if (response.status === 503) return 'away';
		if (response.status !== 409) return refusalOf(response.status);
		const { stage }: { stage: Stage } = await response.json();
		return stage;
	}

	/** @returns a sentence when it could not be done */
	async moderate(deed: Deed, attendeeId = ''): Promise<string | null> {
		const response = await this.#ask('moderate', { deed, attendeeId });
		if (response?.ok) return null;
		const { message }: { message?: string } = (await response?.json().catch(() => null)) ?? {};
		return message ?? '';
	}

	async #ask(what: 'status' | 'token' | 'moderate', body?: object): Promise<Response | null> {
		// AbortSignal.timeout is younger than the oldest browser that can join.
		const patience = new AbortController();
		const timer = setTimeout(() => patience.abort(), 8000);
		try {
			return await fetch(`${this.#path}/${what}`, {
				method: body ? 'POST' : 'GET',
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				body: body && JSON.stringify(body),
				cache: 'no-store',
				signal: patience.signal,
			});
		} catch {
			return null;
		} finally {
			clearTimeout(timer);
		}
	}
}

const refusalOf = (status: number) => (status === 404 || status === 410 ? 'gone' : 'offline');
