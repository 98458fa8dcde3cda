import { config } from '../../process/config.ts';
import type { Db } from '../../db/open.ts';
import { defaultFetchPolicy } from './fetch-json.ts';
import type { FetchPolicy } from './fetch-json.ts';
import { FileReading } from './file-job.ts';
import type { ImportPreview } from './import.ts';
import { Run } from './run.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { SourceReadingRecord } from './source-readings.ts';

/** An import as it was kept, and what can be done with it. */
export interface SourceJob {
	readonly record: SourceReadingRecord;
	/** Without its objects unless it is ready. */
	readonly work: Run | FileReading;
	/** What it would do, as long as the register is as it was then. */
	seen: ImportPreview | null;
}

/** What may be asked, by this installation's configuration. */
export function fetchPolicy(): FetchPolicy {
	const { privateHosts, caFile } = config().oparl;
	return { ...defaultFetchPolicy, privateHosts, caFile };
}

/** Objects are many: they are read once, as long as nothing moves. */
let held: SourceJob | null = null;

/** The import that is under way, or was last, whichever process began it. */
export async function currentJob(db: Db): Promise<SourceJob | null> {
	const record = await sourceReadings.latest(db);
	if (!record) return (held = null);
	const { id, revision } = record;
	if (held?.record.id === id && held.record.revision === revision) return held;
	const objects = record.phase === 'ready' ? await sourceReadingPages.list(db, id) : [];
	held = { record, work: workOf(record, objects), seen: null };
	return held;
}

function workOf(
	{ progress, ...record }: SourceReadingRecord,
	objects: Awaited<ReturnType<typeof sourceReadingPages.list>>,
): Run | FileReading {
	return progress.from === 'server'
		? Run.of({ ...record, progress }, objects, fetchPolicy())
		: new FileReading(progress, objects);
}
