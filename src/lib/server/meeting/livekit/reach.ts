import { config } from '../../process/config.ts';
import { httpAddress } from './service.ts';
import type { Livekit } from './service.ts';

const holdMs = 250;
const patienceMs = 1500;

let asked: { url: string; at: number; answer: Promise<boolean> } | undefined;
let last: boolean | undefined;

/**
 * Whether the LiveKit server answers. Pages that lost it ask twice a second each, so they share one
 * question every quarter of a second.
 */
export async function answers(livekit: Livekit | null = config().livekit): Promise<boolean> {
	if (!livekit) return false;
	const now = performance.now();
	if (asked?.url === livekit.url && now - asked.at < holdMs) return asked.answer;
	const answer = knock(httpAddress(livekit));
	asked = { url: livekit.url, at: now, answer };
	last = await answer;
	return last;
}

/** What it answered last; `undefined`: it was never asked. */
export const lastAnswer = (): boolean | undefined => last;

/** LiveKit's root says "OK", or 406 while the node is not fit. */
async function knock(address: string): Promise<boolean> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
		await response.body?.cancel();
		return response.ok;
	} catch {
		return false;
	}
}
