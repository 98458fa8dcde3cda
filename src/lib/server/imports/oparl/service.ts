import { randomUUID } from 'node:crypto';
import { addMs, dayMs } from '../../../calendar/moment.ts';
import { asSystem, inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { every } from '../../jobs/every.ts';
import * as jobs from '../../jobs/jobs.ts';
import { putJob } from '../../jobs/kinds.ts';
import { settled, wake } from '../../jobs/wake.ts';
import * as clock from '../../process/clock.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import { clearUp } from './clear-up.ts';
import { askForComparison } from './comparison-job.ts';
import { FetchError } from './fetch-errors.ts';
import type { FileImportOptions } from './file-job.ts';
import { dropFile, dropForgotten } from './reading-file.ts';
import { stopChild } from './child-tasks.ts';
import { isOptional } from './lists.ts';
import { failureOf } from './reported-error.ts';
import { currentJob } from './source-job.ts';
import type { SourceJob } from './source-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadings from './source-readings.ts';
import { unfinished } from './source-readings.ts';
import type { ReadingProgress, ServerImportOptions } from './source-readings.ts';
import { halt } from './run-service.ts';
import * as sources from './sources.ts';

export { currentJob };
export type { SourceJob };

/** So long what was read waits for somebody to decide about it. */
const keptDays = 7;
/** Most councils are compared, and most files taken apart, within this; nobody has to look at a page that says "wait". */
const patience = 2000;

/** Forgets readings that nobody decided about, now and every hour. @returns ends it */
export function startForgetting(db: () => Db): () => void {
	return every({
		...{ name: 'forgetting readings', everyMs: 3_600_000, firstAfterMs: 0 },
		run: async () => {
			await sourceReadings.destroyBefore(db(), realMoment(-keptDays * dayMs));
			dropForgotten();
			// The process may have ended between the end of a run and that of what it kept.
			const one = await sourceReadings.latest(db());
			const isOver = one?.phase === 'done' || one?.phase === 'takenBack';
			if (isOver) await clearUp(asSystem(db(), clock.now()), one.id, new AbortController().signal);
		},
	}).end;
}

/** What somebody asks to be read. */
export type AskedImport = Omit<ServerImportOptions, 'walkedAt'>;

/** @returns false if another import is being read or written just now */
export async function begin(by: Acting, asked: AskedImport): Promise<boolean> {
	// The source goes by the real clock, whatever the council's says.
	const options = { ...asked, walkedAt: realMoment() };
	return put(by, randomUUID(), {
		...{ from: 'server', options, failure: null, states: [], redirects: [] },
		...{ system: null, bodies: [], bodyKey: null },
	});
}

/** Looks for what is new at a source that was read before. */
export async function beginNews(by: Acting, sourceId: string): Promise<boolean> {
	const source = await sources.read(by.db, sourceId);
	if (!source || source.address === '') return false;
	const { address, bodyKey, walkedAt } = source;
	const since = sinceOf(walkedAt, realMoment());
	return begin(by, { address, bodyKey, includePast: false, since });
}

/**
 * Since when the source is asked for changes: clocks differ, and what comes twice does no harm. A last
 * walk that is still to come was noted by the clock of a trial; then everything is read.
 */
const sinceOf = (walkedAt: string | null, now: string): string | null =>
	walkedAt === null || walkedAt > now ? null : addMs(walkedAt, -dayMs);

/**
 * Has a file taken apart that lies where `reading-file.ts` says, and waits a moment for it.
 *
 * @param id of the reading, and of its file
 * @returns `busy`: another import is being read or written just now; `notJson`: the file is of no use.
 * In both cases nothing is kept
 */
export async function beginFile(
	by: Acting,
	id: string,
	{ fileName, includePast }: Omit<FileImportOptions, 'knownBodies'>,
): Promise<'begun' | 'busy' | 'notJson'> {
	const nothing = { rejected: [], bodies: [], bodyKey: null };
	if (!(await put(by, id, { from: 'file', fileName, includePast, ...nothing }))) {
		dropFile(id);
		return 'busy';
	}
	await settled(by.db, id, patience, () => false);
	const one = await sourceReadings.read(by.db, id);
	if (one?.progress.problem !== 'notJson') return 'begun';
	await sourceReadings.destroy(by.db, id);
	return 'notJson';
}

/** Puts a reading down with the job that reads it. @returns false if there is another */
async function put(by: Acting, id: string, progress: ReadingProgress): Promise<boolean> {
	const isPut = await inTransaction(by, async (by) => {
		const { db, actor: startedBy, now: startedAt } = by;
		const reading = { id, phase: 'reading', progress, startedBy, startedAt } as const;
		if (!(await sourceReadings.create(db, reading, realMoment()))) return false;
		await putJob(by, 'sourceReading', id, { readingId: id });
		return true;
	});
	if (isPut) wake();
	return isPut;
}

/** @returns whether the body is there to be chosen */
export async function choose(
	by: Acting,
	{ record, work }: SourceJob,
	key: string,
): Promise<boolean> {
	const { phase, progress } = record;
	if (phase !== 'choosing' || !work.bodies.some((body) => body.key === key)) return false;
	const chosen = { ...progress, bodyKey: key };
	if (progress.from === 'server') return goOn(by, record, chosen);
	return getReady(by, record, chosen);
}

/** What is read is compared with the register. @returns false if somebody else moved it meanwhile */
async function getReady(
	by: Acting,
	record: SourceJob['record'],
	progress: ReadingProgress,
): Promise<boolean> {
	const moved = await inTransaction(by, async (by) => {
		const change = { phase: 'ready', progress } as const;
		if (!(await sourceReadings.update(by.db, record, change, realMoment()))) return false;
		await askForComparison(by, record.id);
		return true;
	});
	if (moved) wake();
	return moved;
}

/** Goes on with what was stopped or failed. */
export async function resume(by: Acting, { record }: SourceJob): Promise<void> {
	const { phase, progress } = record;
	if (progress.from !== 'server' || !['failed', 'stopped'].includes(phase)) return;
	await goOn(by, record, { ...progress, failure: null, problem: null });
}

/** Goes on with what failed, without the rest of the list that it failed at. */
export async function resumeWithout(by: Acting, { record }: SourceJob): Promise<void> {
	const { phase, progress } = record;
	if (progress.from !== 'server' || phase !== 'failed' || !mayGoWithout(progress)) return;
	const isSingle = !progress.states.some(({ end }) => end === 'failed');
	const states = progress.states.map((state) =>
		state.end === 'failed' ? ({ ...state, end: 'givenUp' } as const) : state,
	);
	const singles = { absent: progress.singles?.absent ?? [], isGivenUp: isSingle };
	await goOn(by, record, { ...progress, states, singles, failure: null, problem: null });
}

/** Whether something was read of the list that failed, or the council is understood without it. */
export const mayGoWithout = (progress: ReadingProgress): boolean =>
	progress.from === 'server' &&
	progress.states.length > 0 &&
	!isRead(progress) &&
	progress.states.every(({ end, kind, pages }) =>
		end === 'failed' ? pages > 0 || isOptional(kind) : end !== 'absent' || isOptional(kind),
	);

/** Has compared once more what was read, where that broke. */
export async function compareOnceMore(by: Acting, { record }: SourceJob): Promise<void> {
	const { phase, progress } = record;
	if (phase === 'failed' && isRead(progress))
		await getReady(by, record, { ...progress, problem: null });
}

/** Whether all was read, and only the comparison broke. */
export const isRead = ({ problem }: ReadingProgress): boolean =>
	problem === 'notCompared' || problem === 'tooLargeToCompare';

async function goOn(
	by: Acting,
	record: SourceJob['record'],
	progress: ReadingProgress,
): Promise<boolean> {
	const { id } = record;
	const moved = await inTransaction(by, async (by) => {
		const change = { phase: 'reading', progress } as const;
		if (!(await sourceReadings.update(by.db, record, change, realMoment()))) return false;
		await putJob(by, 'sourceReading', id, { readingId: id });
		return true;
	});
	if (moved) wake();
	return moved;
}

/**
 * Leaves off; what was kept until then is gone on with when somebody wants it. Of a file nothing is kept:
 * it is chosen once more.
 */
export async function stop(by: Acting, job: SourceJob): Promise<void> {
	const { record } = job;
	if (record.phase !== 'reading') return halt(by, job);
	await inTransaction(by, async (by) => {
		// From here on the reading keeps nothing more, also in another process.
		await jobs.cancel(by, record.id);
		const now = await sourceReadings.read(by.db, record.id);
		if (now?.phase !== 'reading') return;
		if (now.progress.from === 'file') return sourceReadings.destroy(by.db, record.id);
		const failure = failureOf(new FetchError('stopped'), now.progress.options.address);
		const progress = { ...now.progress, failure };
		await sourceReadings.update(by.db, now, { phase: 'stopped', progress }, realMoment());
	});
	stopChild(record.id);
	dropFile(record.id);
}

/** Lets go of an import and all it has read, unless a run of it is neither done nor taken back. */
export async function close(by: Acting, job: SourceJob): Promise<void> {
	const { id } = job.record;
	await stop(by, job);
	const one = await sourceReadings.read(by.db, id);
	if (!one || unfinished.some((phase) => phase === one.phase)) return;
	await clearUp(by, id, new AbortController().signal);
	await importLeftovers.destroyOf(by.db, id);
	await inTransaction(by, async (by) => {
		await jobs.cancel(by, id);
		await sourceReadings.destroy(by.db, id);
	});
}
