import { policyRules } from '../../catalogue/city-policy.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
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

const deed = (verb: 'create' | 'update' | 'destroy', id: string, detail: object) =>
	({
		action: `toolPolicy.${verb}`,
		subjectKind: 'toolPolicy',
		subjectId: id,
		detail: { ...detail },
	}) as const;

/** `id` is made with the form: the same one twice is one decision. */
export async function create(
	db: Db,
	actor: Actor,
	decision: CityDecision,
	now: string,
): Promise<void> {
	const { id, ...change } = decision;
	await db.transaction().execute(async (trx) => {
		const made = await trx
			.insertInto('toolPolicy')
			.values({ id, ...columnsOf(change) })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (made) await audit.create(trx, actor, deed('create', id, change), now);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	db: Db,
	actor: Actor,
	id: string,
	revision: number,
	change: ToolPolicyChange,
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const saved = await trx
			.updateTable('toolPolicy')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (saved) await audit.create(trx, actor, deed('update', id, change), now);
		return saved !== undefined;
	});
}

/** From then on the tool is judged as if nothing had been decided; the audit keeps what was. */
export async function destroy(db: Db, actor: Actor, id: string, now: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const gone = await read(trx, id);
		if (!gone) return;
		await trx.deleteFrom('toolPolicy').where('id', '=', id).execute();
		await audit.create(trx, actor, deed('destroy', id, gone), now);
	});
}
