import type { StartCounts } from '../../views/today/start-list.ts';
import type { Db } from '../db/open.ts';

async function count(db: Db, table: 'person' | 'membership' | 'device' | 'session') {
	const { rows } = await db
		.selectFrom(table)
		.select(({ fn }) => fn.countAll().as('rows'))
		.executeTakeFirstOrThrow();
	return Number(rows);
}

/** How far the register of everybody is from its first session. */
export async function startCounts(db: Db): Promise<StartCounts> {
	return {
		people: await count(db, 'person'),
		seats: await count(db, 'membership'),
		devices: await count(db, 'device'),
		sessions: await count(db, 'session'),
	};
}
