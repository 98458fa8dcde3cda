import type { RemoteTrack } from 'livekit-client';

/** For so long nothing may arrive while somebody's microphone is on: even silence is sent twice a second. */
export const deafAfterMs = 4000;

/**
 * Notices that nothing arrives any more, seconds before LiveKit's client does. Pictures do not count:
 * they are paused while nobody looks at them.
 */
export class Arrivals {
	#counted: number | null = null;
	#since = 0;

	/**
	 * Call it about once a second.
	 *
	 * @param now milliseconds of a monotonic clock
	 * @param packets that have arrived of all microphones that are on; `null`: none is, so nothing has to
	 * @returns whether too much time has passed since anything arrived
	 */
	sees(now: number, packets: number | null): boolean {
		if (packets === null || packets !== this.#counted) this.#since = now;
		this.#counted = packets;
		return now - this.#since >= deafAfterMs;
	}
}

/** Packets that have arrived of these, as the browser counts them. */
export async function packetsOf(tracks: readonly RemoteTrack[]): Promise<number | null> {
	if (tracks.length === 0) return null;
	const reports = await Promise.all(tracks.map((track) => track.getRTCStatsReport()));
	return reports
		.flatMap((report) => (report ? [...report.values()] : []))
		.filter(({ type }) => type === 'inbound-rtp')
		.reduce((sum, { packetsReceived }) => sum + Number(packetsReceived ?? 0), 0);
}
