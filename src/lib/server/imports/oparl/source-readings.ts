import type { LeftOutCount } from '../../../views/imports/left-out.ts';
import type { Actor } from '../../../access/actor.ts';
import type { RejectedEntry } from '../../../exchange/oparl/collection.ts';
import type { FetchFailure } from '../../../exchange/oparl/fetch-failures.ts';
import type { Kept } from '../../../exchange/oparl/objects.ts';
import type { ListState } from '../../../exchange/oparl/walk.ts';
import type { ReadingProblem } from '../../../views/imports/oparl-errors.ts';
import type { Db } from '../../db/open.ts';

/**
 * `reading`: under way. `choosing`: several bodies, and somebody has to say which. `ready`: to be
 * looked at and applied. `failed` and `stopped` can go on where they were. `applying`: a run writes it.
 * `halted`: the run was stopped or broke; it goes on, or is taken back. `takingBack`: it is.
 * `done`: it was applied. `takenBack`: nothing is left of it but what somebody has changed or used.
 */
export const phases = [
	...(['reading', 'choosing', 'ready', 'failed', 'stopped'] as const),
	...(['applying', 'halted', 'takingBack', 'done', 'takenBack'] as const),
] as const;
/** Of a run that has begun to write and is neither done nor taken back. */
export const unfinished = ['applying', 'halted', 'takingBack'] as const satisfies readonly Phase[];
/** Nothing takes the place of these. */
const underWay: readonly Phase[] = ['reading', ...unfinished];
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
	/** Of what is asked for one by one: keys that the server does not have; whether somebody had the rest left out. */
	readonly singles?: { readonly absent: readonly string[]; readonly isGivenUp: boolean };
	/** What broke, beside `failure`. */
	readonly problem?: ReadingProblem | null;
	/** Whose run broke, by name. */
	readonly account?: string;
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
	/** Whose run broke, by name. */
	readonly account?: string;
}
export type ReadingProgress = ServerProgress | FileProgress;

/** How many records of each noun an import has made and changed. */
export interface ImportOutcome {
	readonly sourceName: string;
	readonly made: Readonly<Record<'committees' | 'people' | 'seats' | 'sessions', number>>;
	readonly changed: number;
	readonly ended: number;
	/** Of a run that is over; none: it was written before this was kept. */
	readonly leftOut?: readonly LeftOutCount[];
}

/** What was typed, by the names of the fields. */
export type SentChoices = Readonly<Record<string, readonly string[]>>;

export interface SourceReadingRecord {
	readonly id: string;
	readonly phase: Phase;
	readonly progress: ReadingProgress;
	/** Of a run that is not done yet: so far. */
	readonly outcome: ImportOutcome | null;
	/** The form as far as somebody has answered it, sent to have it applied or not; `null`: nobody did. */
	readonly sent: SentChoices | null;
	/** How many parts of what it changes are written, and how many there are. */
	readonly position: number;
	readonly total: number;
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
const recordOf = ({ phase, progress, outcome, sent, startedBy, ...row }: Row) => ({
	...{ id: row.id, startedAt: row.startedAt, revision: row.revision },
	...{ position: row.position, total: row.total },
	phase: phases.find((known) => known === phase) ?? 'failed',
	progress: JSON.parse(progress) as ReadingProgress,
	outcome: outcome === null ? null : (JSON.parse(outcome) as ImportOutcome),
	sent: sent === null ? null : (JSON.parse(sent) as SentChoices),
	startedBy: JSON.parse(startedBy) as Actor,
});

type NewReading = Pick<
	SourceReadingRecord,
	'id' | 'phase' | 'progress' | 'startedBy' | 'startedAt'
>;

/**
 * Puts a reading down in place of the one before, in the caller's transaction.
 *
 * @param changedAt by the real clock
 * @returns false if another is under way, or its run is neither done nor taken back
 */
export async function create(
	db: Db,
	{ id, phase, progress, startedBy, startedAt }: NewReading,
	changedAt: string,
): Promise<boolean> {
	await db.deleteFrom('sourceReading').where('phase', 'not in', underWay).execute();
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
	readonly sent?: SentChoices;
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
	{ phase, progress, outcome, sent }: ReadingChange,
	changedAt: string,
): Promise<boolean> {
	const moved = await db
		.updateTable('sourceReading')
		.set(({ eb }) => ({
			...{ phase, changedAt, revision: eb('revision', '+', 1) },
			...(progress && { progress: JSON.stringify(progress) }),
			...(outcome && { outcome: JSON.stringify(outcome) }),
			...(sent && { sent: JSON.stringify(sent) }),
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

/** Keeps how far its run is; only who holds the lease calls this, in its transaction. */
export async function keepRun(
	db: Db,
	id: string,
	{ position, total, outcome }: Pick<SourceReadingRecord, 'position' | 'total' | 'outcome'>,
): Promise<void> {
	await db
		.updateTable('sourceReading')
		.set({ position, total, outcome: outcome && JSON.stringify(outcome) })
		.where('id', '=', id)
		.execute();
}

export async function destroy(db: Db, id: string): Promise<void> {
	await db.deleteFrom('sourceReading').where('id', '=', id).execute();
}

/** Forgets what nobody has touched since a moment of the real clock, unless it is under way or half applied. */
export async function destroyBefore(db: Db, moment: string): Promise<void> {
	await db
		.deleteFrom('sourceReading')
		.where('phase', 'not in', underWay)
		.where('changedAt', '<', moment)
		.execute();
}
