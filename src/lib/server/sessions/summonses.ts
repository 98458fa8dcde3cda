import { summonsWays } from '../../council/notice.ts';
import { summonsKinds } from '../../council/notice-state.ts';
import type { SentSummons } from '../../council/notice-state.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import { forgottenStaff } from './forgotten.ts';

export interface SummonsRecord extends SentSummons {
	readonly sessionId: string;
	/** Where a public notice stood; empty: it was none, or nobody has said. */
	readonly place: string;
	readonly byName: string;
	/** UTC, ISO 8601. */
	readonly enteredAt: string;
	readonly enteredByName: string;
}
/** `id` is made with the form: the same one twice is one entry. */
export type NewSummons = Omit<SummonsRecord, 'enteredAt' | 'enteredByName'>;

const select = (db: Db) =>
	db
		.selectFrom('summons')
		.select(['id', 'sessionId', 'kind', 'way', 'sentOn', 'withAgenda', 'withPapers'])
		.select(['urgentReason', 'place', 'startsAt', 'byName', 'enteredAt', 'enteredByName']);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = (row: Row): SummonsRecord => ({
	...row,
	// What cannot be read counts as nothing that keeps a period.
	kind: summonsKinds.find((kind) => kind === row.kind) ?? 'supplement',
	way: summonsWays.find((way) => way === row.way) ?? null,
	withAgenda: row.withAgenda === 1,
	withPapers: row.withPapers === 1,
});

/** Of the sessions, the earliest sent first. */
export async function list(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly SummonsRecord[]> {
	const found: SummonsRecord[] = [];
	for await (const part of inParts(sessionIds)) {
		const rows = await select(db)
			.where('sessionId', 'in', part)
			.orderBy('sentOn')
			.orderBy('enteredAt')
			.orderBy('id')
			.execute();
		found.push(...rows.map(recordOf));
	}
	return found;
}

export async function create(by: Acting, summons: NewSummons): Promise<void> {
	await inTransaction(by, async (by) => {
		const { id, sessionId, withAgenda, withPapers, ...entered } = summons;
		const flags = { withAgenda: Number(withAgenda), withPapers: Number(withPapers) };
		const made = await by.db
			.insertInto('summons')
			.values({
				...{ id, sessionId, ...entered, ...flags },
				...{ enteredAt: by.now, enteredByName: by.actor.name },
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { kind, way, sentOn, urgentReason } = entered;
		await audit.record(by, 'summons.create', sessionId, {
			...{ kind, way, sentOn, withAgenda, withPapers },
			...(urgentReason !== '' && { urgentReason }),
		});
	});
}

/** Takes out what was entered by mistake; the audit keeps it. */
export async function destroy(by: Acting, sessionId: string, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await by.db
			.deleteFrom('summons')
			.where('id', '=', id)
			.where('sessionId', '=', sessionId)
			.returning(['kind', 'way', 'sentOn'])
			.executeTakeFirst();
		if (gone) await audit.record(by, 'summons.destroy', sessionId, gone);
	});
}

/** Forgets who sent and who entered something; what was sent when stays. */
export async function forgetNames(db: Db, sessionId: string): Promise<void> {
	await db
		.updateTable('summons')
		.set({ byName: '', enteredByName: forgottenStaff })
		.where('sessionId', '=', sessionId)
		.execute();
}
