import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import { record } from '../audit.ts';
import type { Db } from '../open.ts';
import { holdHead, sealAll } from './seal.ts';

/**
 * Forgets what was done before a moment, from the chain's beginning on; a line says up to where, so that what is left
 * still verifies. What is older and stands behind something newer goes with that. @returns how many lines
 */
export async function cutBefore(by: Acting, moment: string): Promise<number> {
	await sealAll(by.db, by.now);
	return inTransaction(by, async (by) => {
		await holdHead(by.db);
		const until = await lastBefore(by.db, moment);
		if (until === null) return 0;
		const last = await by.db
			.selectFrom('audit')
			.select('hash')
			.where('position', '=', until)
			.executeTakeFirst();
		if (!last?.hash) return 0;
		const gone = await by.db.deleteFrom('audit').where('position', '<=', until).executeTakeFirst();
		const count = Number(gone.numDeletedRows);
		await record(by, 'audit.cut', '', { until, hash: last.hash, count });
		return count;
	});
}

/** Where the last line stands that is older, and before which nothing newer stands but what tells of the chain itself. */
async function lastBefore(db: Db, moment: string): Promise<number | null> {
	const sealed = db.selectFrom('audit').where('position', 'is not', null);
	const { kept } = await sealed
		.select(({ fn }) => fn.min('position').as('kept'))
		.where('at', '>=', moment)
		.where('subjectKind', '!=', 'audit')
		.executeTakeFirstOrThrow();
	const { last } = await sealed
		.select(({ fn }) => fn.max('position').as('last'))
		.where('at', '<', moment)
		.$if(kept !== null, (query) => query.where('position', '<', kept))
		.executeTakeFirstOrThrow();
	return last === null ? null : Number(last);
}
