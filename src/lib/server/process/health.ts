import { config } from './config.ts';
import { answers } from '../meeting/livekit/reach.ts';
import { letterQueue } from '../mail/letter-queue.query.ts';
import type { LetterQueue } from '../mail/letter-queue.query.ts';
import { log } from './log.ts';
import { db } from '../db/db.ts';
import { ping } from '../db/ping.ts';

export interface Health {
	readonly app: 'ok';
	readonly store: 'ok' | 'fails';
	readonly livekit: 'ok' | 'fails' | 'none';
	/** Letters that wait, and since when the oldest does; left out where there is no mail server. */
	readonly letters?: Pick<LetterQueue, 'waiting' | 'oldestSince'>;
}

/** Whether the parts answer, each within two seconds. */
export async function health(): Promise<Health> {
	const [store, livekit] = await Promise.all([storeAnswers(), livekitAnswers()]);
	const letters = store === 'ok' && config().mail ? await waitingLetters() : null;
	return { app: 'ok', store, livekit, ...(letters && { letters }) };
}

async function waitingLetters(): Promise<Health['letters'] | null> {
	try {
		const { waiting, oldestSince } = await letterQueue(db());
		return { waiting, oldestSince };
	} catch (error) {
		log().error({ error }, 'the letters that wait could not be counted');
		return null;
	}
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
