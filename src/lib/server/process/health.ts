import { sql } from 'kysely';
import { config } from './config.ts';
import { log } from './log.ts';
import { db } from '../db/db.ts';

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
		await sql`select 1 from staff limit 1`.execute(db());
		return 'ok';
	} catch (error) {
		log().error({ error }, 'the store does not answer');
		return 'fails';
	}
}

export async function livekitAnswers(): Promise<Health['livekit']> {
	const { livekit } = config();
	if (!livekit) return 'none';
	try {
		const address = livekit.url.replace(/^ws/, 'http');
		const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
		await response.body?.cancel();
		return response.ok ? 'ok' : 'fails';
	} catch {
		return 'fails';
	}
}
