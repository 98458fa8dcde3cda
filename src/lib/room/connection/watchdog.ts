/** How long the client may reconnect on its own. */
export const patienceMs = 3000;
const pauseMs = 1000;

/**
 * Decides when a lost room is replaced by a new one. LiveKit's client does not always reconnect, in
 * Firefox hardly ever after the server died: tried with livekit-client 2.23.0 and livekit-server
 * 1.13.5, 2026-11.
 */
export class Watchdog {
	#lostAt: number | null = null;
	#serverWasAway = false;
	#notBefore = 0;

	/**
	 * Call it twice a second.
	 *
	 * @param now milliseconds of a monotonic clock
	 * @returns whether to ask our server if LiveKit answers
	 */
	tick(now: number, connected: boolean): boolean {
		if (connected) {
			this.#lostAt = null;
			this.#serverWasAway = false;
			return false;
		}
		this.#lostAt ??= now;
		return now >= this.#notBefore;
	}

	/** LiveKit does not answer. It will have forgotten the room, so the client's reconnect must fail. */
	sawServerAway(): void {
		this.#serverWasAway = true;
	}

	/** @param gaveUp the client has stopped trying */
	shouldReplace(now: number, gaveUp: boolean): boolean {
		if (this.#lostAt === null || now < this.#notBefore) return false;
		return gaveUp || this.#serverWasAway || now - this.#lostAt >= patienceMs;
	}

	attemptFailed(now: number): void {
		this.#notBefore = now + pauseMs;
	}

	/** Milliseconds since the room was lost; 0 while it is not. */
	lostForMs(now: number): number {
		return this.#lostAt === null ? 0 : now - this.#lostAt;
	}
}
