import type { CheckReport, CheckTicket } from '$lib/check/protocol.ts';

/** The endpoints of one device check. */
export class CheckApi {
	readonly #path: string;

	/** @param path "/j/…/check" */
	constructor(path: string) {
		this.#path = path;
	}

	/** `away`: our server cannot reach LiveKit. `offline`: our server does not answer. */
	async room(): Promise<CheckTicket | 'away' | 'tooMany' | 'offline'> {
		const response = await this.#request('room', 'POST', {});
		if (response?.ok) return await response.json();
		if (response?.status === 429) return 'tooMany';
		return response?.status === 503 ? 'away' : 'offline';
	}

	/** Not awaited: a room that is not deleted now expires. */
	leave(room: string): void {
		void this.#request('room', 'DELETE', { room });
	}

	/** @returns the address of the result, or `null` if it could not be saved */
	async report(report: CheckReport): Promise<string | null> {
		const response = await this.#request('result', 'POST', report);
		if (!response?.ok) return null;
		const { id }: { id: string } = await response.json();
		return `${this.#path}/${id}`;
	}

	async #request(what: 'room' | 'result', method: string, body: object): Promise<Response | null> {
		// The oldest browsers that can join lack AbortSignal.timeout.
		const timeout = new AbortController();
		const timer = setTimeout(() => timeout.abort(), 8000);
		try {
			return await fetch(`${this.#path}/${what}`, {
				method,
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				body: JSON.stringify(body),
				cache: 'no-store',
				// The page may be unloading.
				keepalive: method === 'DELETE',
				signal: timeout.signal,
			});
		} catch {
			return null;
		} finally {
			clearTimeout(timer);
		}
	}
}
