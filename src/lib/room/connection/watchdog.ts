/** How long the client's own reconnect is left alone. */
export const patienceMs = 3000;
const pauseMs = 1000;

/**
 * Decides when a lost room is replaced by a new one. LiveKit's client does not always come back by
 * itself, in Firefox hardly ever when the server died: tried with livekit-client 2.23.0 and
 * livekit-server 1.13.5, 2026-11.
 */
export class Watchdog {
	#lostAt: number | null = null;
	#serverWasAway = false;
	#notBefore = 0;

	/**
	 * Call it twice a second.
	 *
	 * @param now milliseconds of a clock that only runs forward
	 * @returns whether our server is to be asked if LiveKit answers
	 */
	look(now: number, connected: boolean): boolean {
		if (connected) {
			this.#lostAt = null;
			this.#serverWasAway = false;
			return false;
		}
		this.#lostAt ??= now;
		return now >= this.#notBefore;
	}

	/** LiveKit does not answer: it has forgotten the room, and what the client still tries is in vain. */
	sawServerAway(): void {
		this.#serverWasAway = true;
	}

	/** @param gaveUp the client tries no more */
	replaces(now: number, gaveUp: boolean): boolean {
		if (this.#lostAt === null || now < this.#notBefore) return false;
		return gaveUp || this.#serverWasAway || now - this.#lostAt >= patienceMs;
	}

	attemptFailed(now: number): void {
		this.#notBefore = now + pauseMs;
	}

	/** Milliseconds since the room was lost; 0 while it is not. */
	lostFor(now: number): number {
		return this.#lostAt === null ? 0 : now - this.#lostAt;
	}
}
