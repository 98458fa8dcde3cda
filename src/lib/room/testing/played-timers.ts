import type { Timers } from '../connection/timers.ts';

interface PlannedCall {
	at: number;
	readonly everyMs: number | null;
	readonly act: () => void;
}

/** Time that passes only when a test says so. */
export class PlayedTimers implements Timers {
	#now = 0;
	readonly #planned = new Set<PlannedCall>();

	now(): number {
		return this.#now;
	}

	every(ms: number, act: () => void): () => void {
		return this.#plan({ at: this.#now + ms, everyMs: ms, act });
	}

	after(ms: number, act: () => void): () => void {
		return this.#plan({ at: this.#now + ms, everyMs: null, act });
	}

	/** Lets time pass, and after each call whatever was awaited. */
	async pass(ms: number): Promise<void> {
		const end = this.#now + ms;
		await settled();
		for (let next = this.#next(end); next; next = this.#next(end)) {
			this.#now = next.at;
			if (next.everyMs === null) this.#planned.delete(next);
			else next.at += next.everyMs;
			next.act();
			await settled();
		}
		this.#now = end;
	}

	#plan(call: PlannedCall): () => void {
		this.#planned.add(call);
		return () => this.#planned.delete(call);
	}

	#next(end: number): PlannedCall | undefined {
		return [...this.#planned].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
	}
}

/** All promises that only wait for each other. */
export async function settled(): Promise<void> {
	for (let i = 0; i < 3; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}
