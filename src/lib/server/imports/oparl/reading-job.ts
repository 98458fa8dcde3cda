import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { suspicious } from '../../../exchange/oparl/fetch-failures.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { JobKind, RunningJob } from '../../jobs/kind.ts';
import { note } from '../../process/security/note.ts';
import type { Perform } from './child-tasks.ts';
import { endReading } from './end-reading.ts';
import { FetchError } from './fetch-errors.ts';
import { dropFile, fileOf } from './reading-file.ts';
import { failureOf } from './reported-error.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadings from './source-readings.ts';
import type { FileProgress, ReadingProgress, SourceReadingRecord } from './source-readings.ts';

const Payload = v.object({ readingId: v.string() });
type Payload = v.InferOutput<typeof Payload>;

/** Reads a server page by page, or takes a file apart. */
export const sourceReading = (perform: Perform): JobKind<Payload> => ({
	payload: Payload,
	attempts: 3,
	run: (job) => run(job, perform),
	failed: async ({ db }, id) => {
		const one = await sourceReadings.read(db, id);
		if (one?.phase !== 'reading') return;
		const progress = brokenOff(one.progress);
		await sourceReadings.update(db, one, { phase: 'failed', progress }, realMoment());
	},
});

function brokenOff(progress: ReadingProgress): ReadingProgress {
	if (progress.from === 'file') return { ...progress, problem: 'notTakenApart' };
	return { ...progress, failure: failureOf(new FetchError('broken'), progress.options.address) };
}

async function run(job: RunningJob<Payload>, perform: Perform): Promise<void> {
	const { payload, lease, by, signal } = job;
	const { readingId } = payload;
	const one = await sourceReadings.read(by().db, readingId);
	if (one?.phase !== 'reading') return jobs.finish(by(), lease, async () => {});
	const { progress } = one;
	if (progress.from === 'file') return takeFileApart(job, progress, perform);
	const { now, actor } = by();
	const report = await perform({ task: 'read', readingId, lease, now, actor }, signal);
	if (!('problem' in report)) return noteFailure(await sourceReadings.read(by().db, readingId));
	const failure = failureOf(new FetchError('tooLarge'), progress.options.address);
	await jobs.finish(by(), lease, (by) =>
		endReading(by, readingId, 'failed', { ...progress, failure }),
	);
	noteFailure({ ...one, phase: 'failed', progress: { ...progress, failure } });
}

/** Here and not where it is read: that is a process of its own, which ends. */
function noteFailure(one: SourceReadingRecord | null): void {
	if (one?.phase !== 'failed' || one.progress.from !== 'server') return;
	const reason = one.progress.failure?.code;
	if (reason === undefined || !suspicious.includes(reason)) return;
	const about =
		one.startedBy.kind === 'staff' ? ({ by: 'staff', id: one.startedBy.id } as const) : null;
	note({ kind: 'sourceRefused', network: '', route: '/imports/oparl', reason, about });
}

async function takeFileApart(
	{ payload, lease, by, signal }: RunningJob<Payload>,
	before: FileProgress,
	perform: Perform,
): Promise<void> {
	const { readingId } = payload;
	const progress = await apart();
	const phase = progress.problem ? 'failed' : progress.bodyKey === null ? 'choosing' : 'ready';
	await jobs.finish(by(), lease, (by) => endReading(by, readingId, phase, progress));
	dropFile(readingId);

	async function apart(): Promise<FileProgress> {
		if (!existsSync(fileOf(readingId))) return { ...before, problem: 'fileGone' };
		const { now, actor } = by();
		const task = { task: 'takeApart', readingId, lease, now, actor } as const;
		const report = await perform(task, signal);
		return 'progress' in report ? report.progress : { ...before, problem: 'tooLarge' };
	}
}
