import { config } from './config.ts';
import { answers } from '../meeting/livekit/reach.ts';
import { log } from './log.ts';
import { db } from '../db/db.ts';
import { ping } from '../db/ping.ts';

export interface Health {
	readonly app: 'ok';
	readonly store: 'ok' | 'fails';
	readonly livekit: 'ok' | 'fails' | 'none';
}

/** Whether the parts answer, each within two seconds. */
export async function health(): Promise<Health> {
	const [store, livekit] = await Promise.all([storeAnswers(), livekitAnswers()]);
	return { app: 'ok', store, livekit };
}

async function storeAnswers(): Promise<Health['store']> {
	try {
		await ping(db());
		return 'ok';
	} catch (error) {
		log().error({ error }, 'the store does not answer');
		return 'fails';
	}
}

async function livekitAnswers(): Promise<Health['livekit']> {
	const { livekit } = config();
	if (!livekit) return 'none';
	return (await answers(livekit)) ? 'ok' : 'fails';
}
