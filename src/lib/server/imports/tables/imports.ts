import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import * as v from 'valibot';
import { noRows, rowActions } from '../../../exchange/tables/import-rows.ts';
import type { RowCounts } from '../../../exchange/tables/import-rows.ts';
import { importStates, overStates } from '../../../exchange/tables/import-states.ts';
import type { ImportState } from '../../../exchange/tables/import-states.ts';
import { tableKinds } from '../../../exchange/tables/kinds.ts';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import { fileProblemCodes } from '../../../exchange/tables/unreadable-file.ts';
import type { FileProblem } from '../../../exchange/tables/unreadable-file.ts';
import { everything } from '../../../access/scope.ts';
import { may } from '../../../access/acts.ts';
import type { Scope } from '../../../access/scope.ts';
import { TableReading } from './table-reading.ts';
import * as audit from '../../db/audit.ts';
import type { Db } from '../../db/open.ts';
import * as settings from '../../db/settings.ts';

const Counts = v.record(v.picklist(rowActions), v.number());

const ProblemShape = v.object({
	code: v.picklist(fileProblemCodes),
	line: v.exactOptional(v.number()),
	account: v.exactOptional(v.string()),
});

export interface ImportRecord {
	readonly id: string;
	readonly kind: TableKind;
	readonly fileName: string;
	/** ISO date. */
	readonly fileDay: string;
	readonly scope: Scope;
	readonly state: ImportState;
	readonly problem: FileProblem | null;
	readonly reading: TableReading | null;
	readonly counts: RowCounts;
	/** How many of the rows that are to be saved have been worked on. */
	readonly position: number;
	readonly startedBy: string;
	readonly startedByName: string;
	readonly startedAt: string;
	readonly endedAt: string | null;
	readonly revision: number;
}

const json = <Schema extends v.GenericSchema>(schema: Schema, text: string | null) =>
	v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text ?? '');

const select = ({ db, actor }: Pick<Acting, 'db' | 'actor'>) =>
	db
		.selectFrom('importRun')
		.selectAll()
		// An office sees what it brought itself, as this office: what somebody brought who could do more
		// by then is not theirs to save any more.
		.$if(!may(actor, 'import.viewAll'), (query) =>
			query
				.where('startedBy', '=', actor.id)
				.where('officeId', '=', (actor.kind === 'staff' ? actor.officeId : null) ?? ''),
		);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function recordOf(row: Row): ImportRecord {
	const reading = json(TableReading, row.reading);
	const problem = json(ProblemShape, row.problem);
	const counts = json(Counts, row.counts);
	return {
		id: row.id,
		kind: tableKinds.find((kind) => kind === row.kind) ?? 'devices',
		fileName: row.fileName,
		fileDay: row.fileDay,
		scope: row.officeId === null ? everything : { ...everything, offices: [row.officeId] },
		state: importStates.find((state) => state === row.state) ?? 'failed',
		problem: problem.success ? problem.output : null,
		reading: reading.success ? reading.output : null,
		counts: counts.success ? { ...noRows, ...counts.output } : noRows,
		position: row.position,
		startedBy: row.startedBy,
		startedByName: row.startedByName,
		startedAt: row.startedAt,
		endedAt: row.endedAt,
		revision: row.revision,
	};
}

/** The latest first. */
export async function list(
	by: Pick<Acting, 'db' | 'actor'>,
	limit: number,
): Promise<readonly ImportRecord[]> {
	const rows = await select(by).orderBy('startedAt', 'desc').limit(limit).execute();
	return rows.map(recordOf);
}

/** @returns `null` when there is none, or it is another's and none of the staff's business */
export async function read(
	by: Pick<Acting, 'db' | 'actor'>,
	id: string,
): Promise<ImportRecord | null> {
	const row = await select(by).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

export type NewImport = Pick<ImportRecord, 'id' | 'kind' | 'fileName' | 'fileDay'>;

/** Puts down that a file was brought; its rows change nothing until they are saved. */
export async function create(by: Acting, given: NewImport): Promise<void> {
	await inTransaction(by, async ({ db, actor, scope, now }) => {
		await db
			.insertInto('importRun')
			.values({
				...given,
				officeId: scope.offices === null ? null : (scope.offices[0] ?? ''),
				state: 'reading',
				problem: null,
				reading: '',
				counts: '{}',
				startedBy: actor.id,
				startedByName: actor.name,
				startedAt: now,
				endedAt: null,
			})
			.execute();
		const { id, kind, fileName } = given;
		await audit.record({ db, actor, scope, now }, 'import.create', id, { kind, fileName });
	});
}

export interface ImportChange {
	readonly state: ImportState;
	readonly problem?: FileProblem | null;
	readonly reading?: TableReading;
	readonly counts?: RowCounts;
	readonly position?: number;
	/** When it ended or stopped; `null`: it goes on. */
	readonly endedAt?: string | null;
}

/**
 * Moves an import on, if it is still where it was thought to be.
 *
 * @returns false if somebody else moved it meanwhile; then nothing is changed
 */
export async function update(
	db: Db,
	id: string,
	from: readonly ImportState[],
	change: ImportChange,
): Promise<boolean> {
	const { problem, reading, counts, position } = change;
	const moved = await db
		.updateTable('importRun')
		.set(({ eb }) => ({
			state: change.state,
			revision: eb('revision', '+', 1),
			...(problem !== undefined && { problem: problem && JSON.stringify(problem) }),
			...(reading !== undefined && { reading: JSON.stringify(reading) }),
			...(counts !== undefined && { counts: JSON.stringify(counts) }),
			...(position !== undefined && { position }),
			...(change.endedAt !== undefined && { endedAt: change.endedAt }),
		}))
		.where('id', '=', id)
		.where('state', 'in', from)
		.returning('id')
		.executeTakeFirst();
	return moved !== undefined;
}

/**
 * Keeps how far it is saved, in the transaction of what was saved.
 *
 * @param counts by what has become of its rows so far
 * @returns false if it is not being saved any more; then nothing may be kept
 */
export async function keepPosition(
	db: Db,
	id: string,
	position: number,
	counts: RowCounts,
): Promise<boolean> {
	const kept = await db
		.updateTable('importRun')
		.set({ position, counts: JSON.stringify(counts) })
		.where('id', '=', id)
		.where('state', '=', 'saving')
		.returning('id')
		.executeTakeFirst();
	return kept !== undefined;
}

/** Ids of those that stopped before a moment, and nobody has decided about since. */
export async function stoppedBefore(db: Db, moment: string): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('importRun')
		.select('id')
		.where('state', 'in', ['stopped', 'takeBackStopped'])
		.where('endedAt', '<', moment)
		.execute();
	return rows.map(({ id }) => id);
}

/** Forgets that imports were made that are over since before a moment. @returns how many */
export async function destroyBefore(db: Db, moment: string): Promise<number> {
	const over = db.deleteFrom('importRun').where('state', 'in', overStates);
	const gone = await over.where('endedAt', '<', moment).executeTakeFirst();
	return Number(gone.numDeletedRows);
}

/** Gives an import up before it is saved. @returns false if it is over, or something is saved already */
export async function cancel(by: Acting, id: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const open: readonly ImportState[] = ['reading', 'mapping', 'checking', 'ready'];
		const change = { state: 'cancelled', endedAt: by.now } as const;
		if (!(await update(by.db, id, open, change))) return false;
		await audit.record(by, 'import.cancel', id);
		return true;
	});
}

/**
 * Stops an import while it is being saved, once the job that saves was taken back.
 *
 * @param hasWritten whether a part of it is in the register; else it is given up
 * @returns false if it is not being saved
 */
export async function stop(by: Acting, id: string, hasWritten: boolean): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const state = hasWritten ? 'stopped' : 'cancelled';
		if (!(await update(by.db, id, ['saving'], { state, endedAt: by.now }))) return false;
		await audit.record(by, hasWritten ? 'import.stop' : 'import.cancel', id);
		return true;
	});
}

/** Decides for the whole city whether imports keep serial numbers. */
export async function keepSerials(by: Acting, keeps: boolean): Promise<void> {
	await inTransaction(by, async (by) => {
		await settings.write(by.db, serialsSetting, keeps);
		await audit.record(by, 'import.keepSerials', serialsSetting, { keeps });
	});
}

const serialsSetting = 'imports.keepsSerials';

/** Off unless an administrator wanted otherwise. */
export const keepsSerials = async (db: Db): Promise<boolean> =>
	(await settings.read(db, serialsSetting)) === true;
