import type { Actor } from '../../../access/actor.ts';
import type { RejectedEntry } from '../../../exchange/oparl/collection.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';
import type { Kept } from '../../../exchange/oparl/objects.ts';
import type { ListState } from '../../../exchange/oparl/walk.ts';
import type { ReadingProblem } from '../../../views/imports/oparl-errors.ts';
import type { Db } from '../../db/open.ts';

/**
 * `reading`: under way. `choosing`: several bodies, and somebody has to say which. `ready`: to be
 * looked at and applied. `failed` and `stopped` can go on where they were. `done`: it was applied.
 */
export const phases = ['reading', 'choosing', 'ready', 'failed', 'stopped', 'done'] as const;
export type Phase = (typeof phases)[number];

/** A body of the server, to choose from. */
export interface BodyChoice {
	readonly key: string;
	readonly name: string;
}

export interface ServerImportOptions {
	readonly address: string;
	/** Sessions that have been and seats that have ended too. */
	readonly includePast: boolean;
	/** Only what was changed since, UTC in ISO 8601; `null`: everything. */
	readonly since: string | null;
	/** When it begins by the real clock, which the source goes by, UTC in ISO 8601. */
	readonly walkedAt: string;
	/** The body that was chosen before; `null`: not known yet. */
	readonly bodyKey: string | null;
}

/** How far a reading of a server is, but for the objects. */
export interface ServerProgress {
	readonly from: 'server';
	readonly options: ServerImportOptions;
	readonly failure: FetchFailure | null;
	readonly states: readonly ListState<FetchFailure>[];
	readonly redirects: readonly string[];
	/** As the server calls itself; `null`: it was not asked yet, or has no system. */
	readonly system: { readonly oparlVersion: string; readonly product: string } | null;
	/** Its bodies, with their terms. */
	readonly bodies: readonly Kept[];
	/** The body that is read; `null`: not known yet. */
	readonly bodyKey: string | null;
	/** What broke, beside `failure`. */
	readonly problem?: ReadingProblem | null;
}

/** What was read from a file, but for the objects. */
export interface FileProgress {
	readonly from: 'file';
	readonly fileName: string;
	readonly includePast: boolean;
	readonly rejected: readonly RejectedEntry[];
	readonly bodies: readonly BodyChoice[];
	readonly bodyKey: string | null;
	readonly problem?: ReadingProblem | null;
}
export type ReadingProgress = ServerProgress | FileProgress;

/** How many records of each noun an import has made and changed. */
export interface ImportOutcome {
	readonly sourceName: string;
	readonly made: Readonly<Record<'committees' | 'people' | 'seats' | 'sessions', number>>;
	readonly changed: number;
	readonly ended: number;
}

export interface SourceReadingRecord {
	readonly id: string;
	readonly phase: Phase;
	readonly progress: ReadingProgress;
	readonly outcome: ImportOutcome | null;
	readonly startedBy: Actor;
	/** The council's moment. */
	readonly startedAt: string;
	readonly revision: number;
}

/** The latest one; `null` where there is none. */
export async function latest(db: Db): Promise<SourceReadingRecord | null> {
	const row = await select(db).orderBy('changedAt', 'desc').limit(1).executeTakeFirst();
	return row ? recordOf(row) : null;
}

export async function read(db: Db, id: string): Promise<SourceReadingRecord | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

const select = (db: Db) => db.selectFrom('sourceReading').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

/** JSON is as it was written here; nobody else writes the table. */
const recordOf = ({ id, phase, progress, outcome, startedBy, startedAt, revision }: Row) => ({
	...{ id, startedAt, revision, progress: JSON.parse(progress) as ReadingProgress },
	phase: phases.find((known) => known === phase) ?? 'failed',
	outcome: outcome === null ? null : (JSON.parse(outcome) as ImportOutcome),
	startedBy: JSON.parse(startedBy) as Actor,
});

/**
 * Puts a reading down in place of the one before, in the caller's transaction.
 *
 * @param changedAt by the real clock
 * @returns false if another is under way
 */
export async function create(
	db: Db,
	{ id, phase, progress, startedBy, startedAt }: Omit<SourceReadingRecord, 'outcome' | 'revision'>,
	changedAt: string,
): Promise<boolean> {
	await db.deleteFrom('sourceReading').where('phase', '!=', 'reading').execute();
	if (await latest(db)) return false;
	const values = { id, phase, outcome: null, startedAt, changedAt };
	const json = { progress: JSON.stringify(progress), startedBy: JSON.stringify(startedBy) };
	const made = await db
		.insertInto('sourceReading')
		.values({ ...values, ...json })
		// Of two at once the index lets one in.
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

export interface ReadingChange {
	readonly phase: Phase;
	readonly progress?: ReadingProgress;
	readonly outcome?: ImportOutcome;
}

/**
 * Moves a reading on.
 *
 * @param from as it was read; nothing is changed if somebody else moved it meanwhile
 * @returns false then
 */
export async function update(
	db: Db,
	from: Pick<SourceReadingRecord, 'id' | 'phase' | 'revision'>,
	{ phase, progress, outcome }: ReadingChange,
	changedAt: string,
): Promise<boolean> {
	const moved = await db
		.updateTable('sourceReading')
		.set(({ eb }) => ({
			...{ phase, changedAt, revision: eb('revision', '+', 1) },
			...(progress && { progress: JSON.stringify(progress) }),
			...(outcome && { outcome: JSON.stringify(outcome) }),
		}))
		.where('id', '=', from.id)
		.where('revision', '=', from.revision)
		.returning('id')
		.executeTakeFirst();
	return moved !== undefined;
}

/** Keeps how far the job is that reads it; only who holds the lease calls this, in its transaction. */
export async function keepProgress(
	db: Db,
	id: string,
	{ phase, progress }: Required<Pick<ReadingChange, 'phase' | 'progress'>>,
	changedAt: string,
): Promise<void> {
	await db
		.updateTable('sourceReading')
		.set(({ eb }) => ({
			...{ phase, changedAt, progress: JSON.stringify(progress), revision: eb('revision', '+', 1) },
		}))
		.where('id', '=', id)
		.execute();
}

export async function destroy(db: Db, id: string): Promise<void> {
	await db.deleteFrom('sourceReading').where('id', '=', id).execute();
}

/** Forgets what nobody has touched since a moment of the real clock, unless it is under way. */
export async function destroyBefore(db: Db, moment: string): Promise<void> {
	await db
		.deleteFrom('sourceReading')
		.where('phase', '!=', 'reading')
		.where('changedAt', '<', moment)
		.execute();
}
