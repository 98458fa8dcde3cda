import type { Stage } from '$lib/meeting/stage.ts';
import type { ChairCommand, ConnectionDeed, Status, Ticket } from '$lib/meeting/attendee-page.ts';

/**
 * `away`: our server reports that LiveKit does not answer. `offline`: our server does not answer.
 * `gone`: the link is no longer valid.
 */
export type JoinRefusal = Stage | 'away' | 'offline' | 'gone';

/** The endpoints of one personal link. */
export class AttendeeApi {
	readonly #path: string;

	/** @param path "/j/…" */
	constructor(path: string) {
		this.#path = path.replace(/\/$/, '');
	}

	async status(): Promise<Status | 'offline' | 'gone'> {
		const response = await this.#request('status');
		if (!response) return 'offline';
		if (!response.ok) return refusalOf(response.status);
		return await response.json();
	}

	/** @param key `Ticket.key` of this browser's last join */
	async ticket(key: string | null): Promise<Ticket | JoinRefusal> {
		const response = await this.#request('token', { key });
		if (!response) return 'offline';
		if (response.ok) return await response.json();
		if (response.status === 503) return 'away';
		if (response.status !== 409) return refusalOf(response.status);
		const { stage }: { stage: Stage } = await response.json();
		return stage;
	}

	/** @returns `null`, or our server's sentence on failure, empty if it gave none */
	async moderate(deed: ChairCommand, attendeeId = ''): Promise<string | null> {
		const response = await this.#request('moderate', { deed, attendeeId });
		if (response?.ok) return null;
		const { message }: { message?: string } = (await response?.json().catch(() => null)) ?? {};
		return message ?? '';
	}

	/** Puts the attendee's other browsers out; the page with this key stays. */
	async takeOver(key: string): Promise<void> {
		await this.#request('connection', { deed: 'takeOver' satisfies ConnectionDeed, key });
	}

	/**
	 * The page is being left. What it starts itself does not get out any more in Firefox, LiveKit's own
	 * goodbye included; a beacon does.
	 *
	 * @param sid of the one connection that ends: the page may come back with the same key at once
	 */
	goodbye(key: string, sid: string): void {
		const body = JSON.stringify({ deed: 'leave' satisfies ConnectionDeed, key, sid });
		const address = `${this.#path}/connection`;
		navigator.sendBeacon?.(address, new Blob([body], { type: 'application/json' }));
	}

	async #request(
		what: 'status' | 'token' | 'moderate' | 'connection',
		body?: object,
	): Promise<Response | null> {
		// The oldest browsers that can join lack AbortSignal.timeout.
		const timeout = new AbortController();
		const timer = setTimeout(() => timeout.abort(), 8000);
		try {
			return await fetch(`${this.#path}/${what}`, {
				method: body ? 'POST' : 'GET',
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				body: body && JSON.stringify(body),
				cache: 'no-store',
				signal: timeout.signal,
			});
		} catch {
			return null;
		} finally {
			clearTimeout(timer);
		}
	}
}

const refusalOf = (status: number) => (status === 404 || status === 410 ? 'gone' : 'offline');
