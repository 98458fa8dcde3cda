import { randomUUID } from 'node:crypto';
import { addMs, dayMs } from '../../../calendar/moment.ts';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { ImportChoices } from '../../../exchange/oparl/register-snapshot.ts';
import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { every } from '../../jobs/every.ts';
import * as jobs from '../../jobs/jobs.ts';
import { putJob } from '../../jobs/kinds.ts';
import { wake } from '../../jobs/wake.ts';
import { applyOnce, asStarter, nothingNew } from './apply-job.ts';
import { FetchError } from './fetch-errors.ts';
import { readObjects } from './file-job.ts';
import type { FileImportOptions } from './file-job.ts';
import { currentFingerprint, preview } from './import.ts';
import type { Applied, ImportPreview } from './import.ts';
import { leaveOff } from './reading-job.ts';
import { failureOf } from './reported-error.ts';
import { currentJob } from './source-job.ts';
import type { SourceJob } from './source-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { ReadingProgress, ServerImportOptions } from './source-readings.ts';
import * as sources from './sources.ts';

export { currentJob };
export type { SourceJob };

/** So long what was read waits for somebody to decide about it. */
const keptDays = 7;

/** Forgets readings that nobody decided about, now and every hour. @returns ends it */
export function startForgetting(db: () => Db): () => void {
	return every({
		...{ name: 'forgetting readings', everyMs: 3_600_000, firstAfterMs: 0 },
		run: () => sourceReadings.destroyBefore(db(), realMoment(-keptDays * dayMs)),
	}).end;
}

/** Ids of what this process writes into the register just now. */
const applying = new Set<string>();
export const isApplying = ({ record }: SourceJob): boolean => applying.has(record.id);

/** What somebody asks to be read. */
export type AskedImport = Omit<ServerImportOptions, 'walkedAt'>;

/** @returns false if another import is being read or written just now */
export async function begin(by: Acting, asked: AskedImport): Promise<boolean> {
	// The source goes by the real clock, whatever the council's says.
	const options = { ...asked, walkedAt: realMoment() };
	const begun = await put(by, 'reading', {
		...{ from: 'server', options, failure: null, states: [], redirects: [] },
		...{ system: null, bodies: [], bodyKey: null },
	});
	if (begun) wake();
	return begun !== null;
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

/** @returns false if another import is being read or written just now */
export async function beginFile(
	by: Acting,
	json: unknown,
	file: Omit<FileImportOptions, 'knownBodies'>,
): Promise<boolean> {
	const knownBodies = (await sources.list(by.db)).map(({ bodyKey }) => bodyKey);
	const { progress, objects } = readObjects(json, { ...file, knownBodies });
	const phase = progress.bodyKey === null ? 'choosing' : 'ready';
	const begun = await put(by, phase, progress, objects);
	if (begun) await applyNothing(by);
	return begun !== null;
}

/** Puts a reading down, with its objects or with the job that reads them. @returns its id, or `null` */
async function put(
	by: Acting,
	phase: 'reading' | 'choosing' | 'ready',
	progress: ReadingProgress,
	objects: Parameters<typeof sourceReadingPages.create>[2] = [],
): Promise<string | null> {
	if (applying.size > 0) return null;
	return inTransaction(by, async (by) => {
		const { db, actor: startedBy, now: startedAt } = by;
		const id = randomUUID();
		const reading = { id, phase, progress, startedBy, startedAt };
		if (!(await sourceReadings.create(db, reading, realMoment()))) return null;
		if (objects.length > 0) await sourceReadingPages.create(db, id, objects);
		if (phase === 'reading') await putJob(by, 'sourceReading', id, { readingId: id });
		return id;
	});
}

/** Where nothing is new and nothing is to be decided, nobody has to say so. */
async function applyNothing(by: Acting): Promise<void> {
	const job = await currentJob(by.db);
	const reading = job?.record.phase === 'ready' ? job.work.reading() : null;
	const fingerprint = reading && (await nothingNew(by, reading));
	if (job && fingerprint) await applyJob(asStarter(by, job.record), job, noChoices, fingerprint);
}

/** What a job would do now; `null` where there is nothing to look at yet. */
export async function previewOf(
	db: Db,
	job: SourceJob,
	now: string,
): Promise<ImportPreview | null> {
	const isReady = job.record.phase === 'ready' && !isApplying(job);
	const reading = isReady ? job.work.reading() : null;
	if (!reading) return null;
	const { seen } = job;
	if (seen && seen.fingerprint === (await currentFingerprint(db, reading))) return seen;
	job.seen = await preview(db, reading, noChoices, now);
	return job.seen;
}

/** Does what the preview showed. */
export async function applyJob(
	by: Acting,
	job: SourceJob,
	choices: ImportChoices,
	fingerprint: string,
): Promise<Applied['result'] | 'notReady'> {
	const { record } = job;
	const reading = record.phase === 'ready' ? job.work.reading() : null;
	if (!reading || applying.has(record.id)) return 'notReady';
	applying.add(record.id);
	try {
		return await applyOnce(by, record, reading, choices, fingerprint);
	} finally {
		applying.delete(record.id);
	}
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
	await sourceReadings.update(by.db, record, { phase: 'ready', progress: chosen }, realMoment());
	await applyNothing(by);
	return true;
}

/** Goes on with what was stopped or failed. */
export async function resume(by: Acting, { record }: SourceJob): Promise<void> {
	const { phase, progress } = record;
	if (progress.from !== 'server' || !['failed', 'stopped'].includes(phase)) return;
	await goOn(by, record, { ...progress, failure: null });
}

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

/** Leaves off; what was kept until then is gone on with when somebody wants it. */
export async function stop(by: Acting, { record }: SourceJob): Promise<void> {
	await inTransaction(by, async (by) => {
		// From here on the reading keeps nothing more, also in another process.
		await jobs.cancel(by, record.id);
		const now = await sourceReadings.read(by.db, record.id);
		if (now?.phase !== 'reading' || now.progress.from !== 'server') return;
		const failure = failureOf(new FetchError('stopped'), now.progress.options.address);
		const progress = { ...now.progress, failure };
		await sourceReadings.update(by.db, now, { phase: 'stopped', progress }, realMoment());
	});
	leaveOff(record.id);
}

/** Lets go of a job and all it has read; nothing of it was written that was not applied. */
export async function close(by: Acting, job: SourceJob): Promise<void> {
	if (isApplying(job)) return;
	await stop(by, job);
	await sourceReadings.destroy(by.db, job.record.id);
}
