import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../../src/lib/cast/chance.ts';
import type { App } from '../app.ts';

/** How often, and with which seed; both from the environment, as `npm run soak -- kills` says them. */
export const kills = Number(process.env.SOAK_KILLS ?? 100);
export const seed = process.env.SOAK_SEED ?? '1';

/** Something that is done again and again until the app is killed. */
export type Work = (ended: AbortSignal) => Promise<void>;

/**
 * Has all of them work, kills the app at a moment of chance and starts it again; now and then it dies once
 * more while it starts.
 *
 * @param most milliseconds until it is killed
 * @returns milliseconds until it answered again
 */
export async function killDuring(
	app: App,
	works: readonly Work[],
	chance: Chance,
	most = 3600,
): Promise<number> {
	const ended = new AbortController();
	const working = works.map((work) => work(ended.signal));
	await pause(chance.below(most));
	await app.kill();
	ended.abort();
	await Promise.all(working);
	if (chance.below(6) === 0) {
		app.begin();
		await pause(chance.below(1500));
		await app.kill();
	}
	const killed = performance.now();
	await app.startAgain();
	return performance.now() - killed;
}
