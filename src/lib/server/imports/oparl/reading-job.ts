import * as v from 'valibot';
import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { JobKind, RunningJob } from '../../jobs/kind.ts';
import { LeaseLost } from '../../jobs/lease.ts';
import { applyOnce, asStarter, nothingNew } from './apply-job.ts';
import { FetchError } from './fetch-errors.ts';
import { sourceIdOf } from './ids.ts';
import { failureOf } from './reported-error.ts';
import { Run } from './run.ts';
import { fetchPolicy } from './source-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { ServerImportOptions, SourceReadingRecord } from './source-readings.ts';
import * as sourceRecords from './source-records.ts';

const Payload = v.object({ readingId: v.string() });
type Payload = v.InferOutput<typeof Payload>;

/** Reads a server page by page, and keeps each page before it asks for the next. */
export const sourceReading: JobKind<Payload> = {
	payload: Payload,
	attempts: 3,
	run,
	failed: async ({ db }, id) => {
		const one = await sourceReadings.read(db, id);
		if (one?.phase !== 'reading' || one.progress.from !== 'server') return;
		const failure = failureOf(new FetchError('broken'), one.progress.options.address);
		const progress = { ...one.progress, failure };
		await sourceReadings.update(db, one, { phase: 'failed', progress }, realMoment());
	},
};

/** What this process reads, by the id of the reading. */
const running = new Map<string, Run>();
/** Has this process leave off at once; another one notices with its next page. */
export const leaveOff = (readingId: string): void => running.get(readingId)?.stop();

async function run({ payload, lease, by, signal }: RunningJob<Payload>): Promise<void> {
	const { readingId: id } = payload;
	const one = await sourceReadings.read(by().db, id);
	if (one?.phase !== 'reading' || one.progress.from !== 'server') {
		return jobs.finish(by(), lease, async () => {});
	}
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
	await end(by(), lease, one, run);
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

/** Keeps how a reading ended. Where nothing is new and nothing is to be decided, nobody has to say so. */
async function end(
	by: Acting,
	lease: RunningJob<Payload>['lease'],
	one: SourceReadingRecord,
	run: Run,
): Promise<void> {
	const reading = run.reading();
	const fingerprint = reading && (await nothingNew(by, reading));
	await jobs.finish(by, lease, async (by) => {
		const { phase } = run;
		const progress = run.progress();
		await sourceReadings.keepProgress(by.db, one.id, { phase, progress }, realMoment());
		if (!reading || fingerprint === null) return;
		const kept = await sourceReadings.read(by.db, one.id);
		if (kept) await applyOnce(asStarter(by, one), kept, reading, noChoices, fingerprint);
	});
}
