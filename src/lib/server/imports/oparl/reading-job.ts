import * as v from 'valibot';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { JobKind, RunningJob } from '../../jobs/kind.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import { inChild, stopChild } from './child-tasks.ts';
import { askForComparison } from './comparison-job.ts';
import { FetchError } from './fetch-errors.ts';
import { sourceIdOf } from './ids.ts';
import { existsSync } from 'node:fs';
import { dropFile, fileOf } from './reading-file.ts';
import { failureOf } from './reported-error.ts';
import { Run } from './run.ts';
import { fetchPolicy } from './source-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type {
	FileProgress,
	Phase,
	ReadingProgress,
	ServerImportOptions,
} from './source-readings.ts';
import * as sourceRecords from './source-records.ts';

const Payload = v.object({ readingId: v.string() });
type Payload = v.InferOutput<typeof Payload>;

/**
 * Reads a server page by page, and keeps each page before it asks for the next; has a file taken apart
 * by a process of its own.
 */
export const sourceReading: JobKind<Payload> = {
	payload: Payload,
	attempts: 3,
	run,
	failed: async ({ db }, id) => {
		const one = await sourceReadings.read(db, id);
		if (one?.phase !== 'reading') return;
		const progress = brokenOff(one.progress);
		await sourceReadings.update(db, one, { phase: 'failed', progress }, realMoment());
	},
};

function brokenOff(progress: ReadingProgress): ReadingProgress {
	if (progress.from === 'file') return { ...progress, problem: 'notTakenApart' };
	return { ...progress, failure: failureOf(new FetchError('broken'), progress.options.address) };
}

/** What this process reads, by the id of the reading. */
const running = new Map<string, Run>();
/** Has this process leave off at once; another one notices with its next page. */
export function leaveOff(readingId: string): void {
	running.get(readingId)?.stop();
	stopChild(readingId);
}

async function run(job: RunningJob<Payload>): Promise<void> {
	const { payload, lease, by, signal } = job;
	const { readingId: id } = payload;
	const one = await sourceReadings.read(by().db, id);
	if (one?.phase !== 'reading') return jobs.finish(by(), lease, async () => {});
	if (one.progress.from === 'file') return takeFileApart(job, one.progress);
	const objects = await sourceReadingPages.list(by().db, id);
	const run = Run.of({ ...one, progress: one.progress }, objects, fetchPolicy());
	run.known = await knownBefore(by(), one.progress.options);
	run.keepBy((objects, progress) =>
		jobs.proceed(by(), lease, async ({ db }) => {
			if (objects.length > 0) await sourceReadingPages.create(db, id, objects);
			await sourceReadings.keepProgress(db, id, { phase: 'reading', progress }, realMoment());
		}),
	);
	running.set(id, run);
	const stop = () => run.stop();
	signal.addEventListener('abort', stop);
	try {
		run.start();
		if (signal.aborted) stop();
		await run.settled;
	} finally {
		signal.removeEventListener('abort', stop);
		running.delete(id);
	}
	// Stopped by somebody, who has said so, or with the process: then another goes on.
	if (run.phase === 'stopped' || signal.aborted) throw new LeaseLost(lease);
	const { phase } = run;
	await jobs.finish(by(), lease, (by) => end(by, id, phase, run.progress()));
}

/** Keys of objects that are known from earlier imports: they need not be asked for. */
async function knownBefore(
	{ db }: Acting,
	{ bodyKey, since }: ServerImportOptions,
): Promise<ReadonlySet<string>> {
	if (bodyKey === null || since === null) return new Set();
	const { links } = await sourceRecords.read(db, sourceIdOf(bodyKey));
	return new Set(links.map(({ key }) => key));
}

async function takeFileApart(
	{ payload, lease, by, signal }: RunningJob<Payload>,
	before: FileProgress,
): Promise<void> {
	const { readingId } = payload;
	const progress = await apart();
	const phase = progress.problem ? 'failed' : progress.bodyKey === null ? 'choosing' : 'ready';
	await jobs.finish(by(), lease, (by) => end(by, readingId, phase, progress));
	dropFile(readingId);

	async function apart(): Promise<FileProgress> {
		if (!existsSync(fileOf(readingId))) return { ...before, problem: 'fileGone' };
		const { now } = by();
		const report = await inChild({ task: 'takeApart', readingId, lease, now }, signal);
		return 'progress' in report ? report.progress : { ...before, problem: 'tooLarge' };
	}
}

/** Keeps how a reading ended, and has what is whole compared with the register. */
async function end(by: Acting, id: string, phase: Phase, progress: ReadingProgress): Promise<void> {
	await sourceReadings.keepProgress(by.db, id, { phase, progress }, realMoment());
	if (phase === 'ready') await askForComparison(by, id);
}
