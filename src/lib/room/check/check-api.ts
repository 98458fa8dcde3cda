import type { CheckReport, CheckTicket } from '$lib/council/checking.ts';

/** What our server says to the page of a check. */
export class CheckDoor {
	readonly #path: string;

	/** @param path "/j/…/check" */
	constructor(path: string) {
		this.#path = path;
	}

	/** `away`: our server does not reach LiveKit. `offline`: our server does not answer. */
	async room(): Promise<CheckTicket | 'away' | 'tooMany' | 'offline'> {
		const response = await this.#ask('room', 'POST', {});
		if (response?.ok) return await response.json();
		if (response?.status === 429) return 'tooMany';
		return response?.status === 503 ? 'away' : 'offline';
	}

	/** Not waited for: what is not ended now ends by itself. */
	leave(room: string): void {
		void this.#ask('room', 'DELETE', { room });
	}

	/** @returns the address of the result, or `null` when it could not be kept */
	async report(report: CheckReport): Promise<string | null> {
		const response = await this.#ask('result', 'POST', report);
		if (!response?.ok) return null;
		const { id }: { id: string } = await response.json();
		return `${this.#path}/${id}`;
	}

	async #ask(what: 'room' | 'result', method: string, body: object): Promise<Response | null> {
		// AbortSignal.timeout is younger than the oldest browser that can join.
		const patience = new AbortController();
		const timer = setTimeout(() => patience.abort(), 8000);
		try {
			return await fetch(`${this.#path}/${what}`, {
				method,
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				body: JSON.stringify(body),
				cache: 'no-store',
				// The page may be on its way out.
				keepalive: method === 'DELETE',
				signal: patience.signal,
			});
		} catch {
			return null;
		} finally {
			clearTimeout(timer);
		}
	}
}
