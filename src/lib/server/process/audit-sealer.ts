import { hourMs } from '../../calendar/moment.ts';
import { readHead, sealAll } from '../db/audit-chain/seal.ts';
import type { Db } from '../db/open.ts';
import { every } from '../jobs/every.ts';
import * as clock from './clock.ts';
import { log } from './log.ts';

/** As its line in the log says it; `verify-audit` looks for it there. */
export const headSentence = 'audit head';

async function sayHead(db: Db): Promise<void> {
	const { position, hash } = await readHead(db);
	if (position > 0) log().info({ position, hash }, headSentence);
}

/**
 * Seals the audit within a second of each act, and says the head in the log every hour: whoever can write to the
 * database cannot write there. @returns ends it, when all is sealed and said
 */
export function startSealing(db: () => Db): () => Promise<void> {
	const sealing = every({
		...{ name: 'sealing the audit', everyMs: 1000 },
		run: () => sealAll(db(), clock.now()),
	});
	const saying = every({
		...{ name: 'saying the head of the audit', everyMs: hourMs, firstAfterMs: 60_000 },
		run: () => sayHead(db()),
	});
	return async () => {
		sealing.end();
		saying.end();
		await sealAll(db(), clock.now());
		await sayHead(db());
	};
}
