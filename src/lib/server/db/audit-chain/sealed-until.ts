import type { Db } from '../open.ts';
import { countUnsealed, readHead } from './seal.ts';

/** Until when the audit is sealed, and what the last sealed line is. `at` is `null`: nothing is. */
export async function sealedUntil(db: Db) {
	const head = await readHead(db);
	const last = await db
		.selectFrom('audit')
		.select('at')
		.where('position', '=', head.position)
		.executeTakeFirst();
	return { ...head, at: last?.at ?? null, unsealed: await countUnsealed(db) };
}
