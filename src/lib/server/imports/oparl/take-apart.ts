import { readFileSync } from 'node:fs';
import { parseJson } from '../../../exchange/oparl/json.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import { readObjects } from './file-job.ts';
import { fileOf } from './reading-file.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceReadings from './source-readings.ts';
import type { FileProgress } from './source-readings.ts';
import * as sources from './sources.ts';

/** So many objects are kept at a time: others write in between. */
const pageSize = 200;

/**
 * Takes the file of a reading apart and keeps its objects.
 *
 * @returns what the reading is then; with a problem where the file is of no use
 * @throws {LeaseLost} when another process has taken over
 */
export async function takeApart(by: Acting, lease: Lease, id: string): Promise<FileProgress> {
	const one = await sourceReadings.read(by.db, id);
	if (one?.progress.from !== 'file') throw new Error('a file is read that is none');
	const before = one.progress;
	const json = parseJson(readFileSync(fileOf(id), 'utf8'));
	if (json === undefined) return { ...before, problem: 'notJson' };
	const { fileName, includePast } = before;
	const knownBodies = (await sources.list(by.db)).map(({ bodyKey }) => bodyKey);
	const { progress, objects } = readObjects(json, { fileName, includePast, knownBodies });
	// Of an attempt that broke.
	await jobs.proceed(by, lease, ({ db }) => sourceReadingPages.destroyAll(db, id));
	for (let at = 0; at < objects.length; at += pageSize) {
		const some = objects.slice(at, at + pageSize);
		await jobs.proceed(by, lease, ({ db }) => sourceReadingPages.create(db, id, some));
	}
	return progress;
}
