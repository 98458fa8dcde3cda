import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import { endReading } from './end-reading.ts';
import { sourceIdOf } from './ids.ts';
import { Run } from './run.ts';
import { fetchPolicy } from './source-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { ServerImportOptions } from './source-readings.ts';
import * as sourceRecords from './source-records.ts';

/**
 * Reads a server, or goes on with it, and keeps each page before it asks for the next. Whoever stops it
 * ends the process.
 *
 * @throws {LeaseLost} when another process has taken over
 */
export async function readServer(by: Acting, lease: Lease, id: string): Promise<void> {
	const one = await sourceReadings.read(by.db, id);
	if (one?.phase !== 'reading' || one.progress.from !== 'server') {
		return jobs.finish(by, lease, async () => {});
	}
	const objects = await sourceReadingPages.list(by.db, id);
	const run = Run.of({ ...one, progress: one.progress }, objects, fetchPolicy());
	run.known = await knownBefore(by, one.progress.options);
	run.keepBy((objects, progress) =>
		jobs.proceed(by, lease, async ({ db }) => {
			if (objects.length > 0) await sourceReadingPages.create(db, id, objects);
			await sourceReadings.keepProgress(db, id, { phase: 'reading', progress }, realMoment());
		}),
	);
	run.start();
	await run.settled;
	await jobs.finish(by, lease, (by) => endReading(by, id, run.phase, run.progress()));
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
