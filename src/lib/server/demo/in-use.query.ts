import type { Db } from '../db/open.ts';
import { nouns } from './survey.query.ts';

/** Whether somebody has put anything into the register or scheduled a session. */
export async function isInUse(db: Db): Promise<boolean> {
	for (const noun of [...nouns, 'restriction'] as const) {
		if (await db.selectFrom(noun).select('id').limit(1).executeTakeFirst()) return true;
	}
	return false;
}
