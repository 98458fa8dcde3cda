import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { policyRules } from '../../catalogue/city-policy.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import type { Db } from '../db/open.ts';

export interface ToolPolicyRecord extends CityDecision {
	readonly revision: number;
}
export type ToolPolicyChange = Omit<CityDecision, 'id'>;

const select = (db: Db) =>
	db
		.selectFrom('toolPolicy')
		.select([
			'id',
			'toolId',
			'rule',
			'land',
			'firstDay',
			'lastDay',
			'text',
			'source',
			'checkedOn',
			'revision',
		]);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = ({ firstDay, lastDay, checkedOn, rule, ...row }: Row): ToolPolicyRecord => ({
	...row,
	// What cannot be read is taken for the strictest.
	rule: policyRules.find((known) => known === rule) ?? 'forbidden',
	from: firstDay,
	until: lastDay,
	checked: checkedOn,
});

const columnsOf = ({ from, until, checked, ...change }: ToolPolicyChange) => ({
	...change,
	firstDay: from,
	lastDay: until,
	checkedOn: checked,
});

/** By tool, the oldest first. */
export async function list(db: Db): Promise<readonly ToolPolicyRecord[]> {
	const rows = await select(db).orderBy('toolId').orderBy('firstDay').orderBy('id').execute();
	return rows.map(recordOf);
}

export async function read(db: Db, id: string): Promise<ToolPolicyRecord | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** `id` is made with the form: the same one twice is one decision. */
export async function create(by: Acting, decision: CityDecision): Promise<void> {
	const { id, ...change } = decision;
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('toolPolicy')
			.values({ id, ...columnsOf(change) })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (made) await audit.record(by, 'toolPolicy.create', id, { ...change });
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: ToolPolicyChange,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		const saved = await by.db
			.updateTable('toolPolicy')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved || !before) return false;
		await audit.record(by, 'toolPolicy.update', id, { changed: changesOf(before, change) });
		return true;
	});
}

/** From then on the tool is judged as if nothing had been decided; the audit keeps what was. */
export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await read(by.db, id);
		if (!gone) return;
		await by.db.deleteFrom('toolPolicy').where('id', '=', id).execute();
		await audit.record(by, 'toolPolicy.destroy', id, { ...gone });
	});
}

/** Puts decisions down; the caller writes the audit entries. */
export async function createAll(db: Db, decisions: readonly CityDecision[]): Promise<void> {
	if (decisions.length === 0) return;
	const rows = decisions.map(({ id, ...decision }) => ({ id, ...columnsOf(decision) }));
	await db.insertInto('toolPolicy').values(rows).execute();
}

/** Takes decisions back; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('toolPolicy').where('id', 'in', ids).execute();
}
