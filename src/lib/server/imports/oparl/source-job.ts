import { config } from '../../process/config.ts';
import type { Db } from '../../db/open.ts';
import { defaultFetchPolicy } from './fetch-json.ts';
import type { FetchPolicy } from './fetch-json.ts';
import { FileReading } from './file-job.ts';
import type { SourceReading } from './import.ts';
import { Run } from './run.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { SourceReadingRecord } from './source-readings.ts';

/** An import as it was kept, and what can be done with it. */
export interface SourceJob {
	readonly record: SourceReadingRecord;
	/** Without its objects. */
	readonly work: Run | FileReading;
}

/** What may be asked, by this installation's configuration. */
export function fetchPolicy(): FetchPolicy {
	const { privateHosts, caFile } = config().oparl;
	return { ...defaultFetchPolicy, privateHosts, caFile };
}

/** The import that is under way, or was last, whichever process began it. */
export async function currentJob(db: Db): Promise<SourceJob | null> {
	const record = await sourceReadings.latest(db);
	return record && { record, work: workOf(record, []) };
}

/** What was read, with all its objects: only for a process of its own. `null` before it is ready. */
export async function readingOf(
	db: Db,
	record: SourceReadingRecord,
): Promise<SourceReading | null> {
	if (record.phase !== 'ready' && record.phase !== 'applying') return null;
	const objects = await sourceReadingPages.list(db, record.id);
	return workOf({ ...record, phase: 'ready' }, objects).reading();
}

function workOf(
	{ progress, ...record }: SourceReadingRecord,
	objects: Awaited<ReturnType<typeof sourceReadingPages.list>>,
): Run | FileReading {
	return progress.from === 'server'
		? Run.of({ ...record, progress }, objects, fetchPolicy())
		: new FileReading(progress, objects);
}
