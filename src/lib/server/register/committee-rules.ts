import { noticeUnits, summonsWays } from '../../council/notice.ts';
import type { LocalRule } from '../../council/rules/local-rule.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

export interface LocalRuleRecord extends LocalRule {
	readonly revision: number;
}
export type LocalRuleChange = Omit<LocalRule, 'id' | 'committeeId'>;

const select = (db: Db) =>
	db
		.selectFrom('committeeRule')
		.select(['id', 'committeeId', 'validFrom', 'profileId', 'way', 'postDays', 'noticeDays'])
		.select(['noticeUnit', 'countsReceiptDay', 'countsSessionDay', 'urgentDays', 'publicDays'])
		.select(['publicPlace', 'source', 'revision']);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = (row: Row): LocalRuleRecord => ({
	...row,
	way: summonsWays.find((way) => way === row.way) ?? null,
	noticeUnit: noticeUnits.find((unit) => unit === row.noticeUnit) ?? 'calendar',
	countsReceiptDay: row.countsReceiptDay === 1,
	countsSessionDay: row.countsSessionDay === 1,
});

const columnsOf = ({ countsReceiptDay, countsSessionDay, ...change }: LocalRuleChange) => ({
	...change,
	countsReceiptDay: Number(countsReceiptDay),
	countsSessionDay: Number(countsSessionDay),
});

/** Of the committees, the latest first. */
export async function list(
	db: Db,
	committeeIds: readonly string[],
): Promise<readonly LocalRuleRecord[]> {
	const found: LocalRuleRecord[] = [];
	for await (const part of inParts([...new Set(committeeIds)])) {
		const rows = await select(db)
			.where('committeeId', 'in', part)
			.orderBy('validFrom', 'desc')
			.orderBy('id')
			.execute();
		found.push(...rows.map(recordOf));
	}
	return found;
}

export async function read(db: Db, id: string): Promise<LocalRuleRecord | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** @returns `twice`: from that day on the committee has rules already; then nothing is changed */
export async function create(by: Acting, rule: LocalRule): Promise<'twice' | null> {
	const { id, committeeId, ...change } = rule;
	return inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('committeeRule')
			.values({ id, committeeId, ...columnsOf(change) })
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (made) await audit.record(by, 'committeeRule.create', committeeId, { ...change });
		// The same form sent twice made its rules the first time.
		return made || (await read(by.db, id)) ? null : 'twice';
	});
}

/** @returns `conflict`: somebody else saved meanwhile; `twice`: see `create`; then nothing is changed */
export async function update(
	by: Acting,
	{ id, committeeId }: Pick<LocalRule, 'id' | 'committeeId'>,
	revision: number,
	change: LocalRuleChange,
): Promise<'conflict' | 'twice' | null> {
	return inTransaction(by, async (by) => {
		const others = (await list(by.db, [committeeId])).filter((one) => one.id !== id);
		if (others.some(({ validFrom }) => validFrom === change.validFrom)) return 'twice';
		const saved = await by.db
			.updateTable('committeeRule')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (saved) await audit.record(by, 'committeeRule.update', committeeId, { ...change });
		return saved ? null : 'conflict';
	});
}

/** From then on the rules before them hold, or none. */
export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await read(by.db, id);
		if (!gone) return;
		await by.db.deleteFrom('committeeRule').where('id', '=', id).execute();
		const { validFrom, profileId } = gone;
		await audit.record(by, 'committeeRule.destroy', gone.committeeId, { validFrom, profileId });
	});
}

/** Puts rules down; the caller writes the audit entries. */
export async function createAll(db: Db, rules: readonly LocalRule[]): Promise<void> {
	if (rules.length === 0) return;
	const rows = rules.map(({ id, committeeId, ...change }) => ({
		...{ id, committeeId },
		...columnsOf(change),
	}));
	await db.insertInto('committeeRule').values(rows).execute();
}
