import { insertMany } from '../../db/bulk.ts';
import type { Db } from '../../db/open.ts';

/** What a source calls a record: "devices:intune" calls it "A-0042". */
export interface SourceName {
	readonly externalId: string;
	readonly recordId: string;
}

/** What a source calls a device: by a name of its own, else its owner's and what it is called. */
export const nameInSource = (own: string, ownerId: string, label: string): string =>
	own || `${ownerId}|${label.toLowerCase()}`;

/** Ids of records by what a source calls them. */
export async function list(
	db: Db,
	source: string,
	of: 'deviceId' | 'personId',
): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('importSource')
		.select(['externalId', of])
		.where('source', '=', source)
		.where(of, 'is not', null)
		.execute();
	return new Map(rows.map((row) => [row.externalId, row[of] ?? '']));
}

/** Those of some devices that a source has a name for. */
export async function recordIds(
	db: Db,
	source: string,
	deviceIds: readonly string[],
): Promise<ReadonlySet<string>> {
	if (deviceIds.length === 0) return new Set();
	const rows = await db
		.selectFrom('importSource')
		.select('deviceId')
		.where('source', '=', source)
		.where('deviceId', 'in', deviceIds)
		.execute();
	return new Set(rows.flatMap(({ deviceId }) => deviceId ?? []));
}

/** Ids of the records that a source calls by some names, by name. */
export async function recordsOf(
	db: Db,
	source: string,
	of: 'deviceId' | 'personId',
	named: readonly Pick<SourceName, 'externalId'>[],
): Promise<ReadonlyMap<string, string>> {
	const names = named.map(({ externalId }) => externalId).filter((name) => name !== '');
	if (names.length === 0) return new Map();
	const rows = await db
		.selectFrom('importSource')
		.select(['externalId', of])
		.where('source', '=', source)
		.where('externalId', 'in', names)
		.execute();
	return new Map(rows.map((row) => [row.externalId, row[of] ?? '']));
}

/**
 * Remembers what a source calls records; empty names are left out. The caller writes the audit entry.
 *
 * @param runId of the run that brings them
 */
export async function createAll(
	db: Db,
	source: string,
	of: 'deviceId' | 'personId',
	names: readonly SourceName[],
	runId: string,
): Promise<void> {
	const rows = names
		.filter(({ externalId }) => externalId !== '')
		.map(({ externalId, recordId }) => [source, externalId, recordId, runId]);
	await insertMany(db, 'importSource', ['source', 'externalId', of, 'importRunId'], rows);
}

/** Takes back what a run has remembered of some records. */
export async function destroyOfRun(
	db: Db,
	runId: string,
	of: 'deviceId' | 'personId',
	recordIds: readonly string[],
): Promise<void> {
	if (recordIds.length === 0) return;
	await db
		.deleteFrom('importSource')
		.where(of, 'in', recordIds)
		.where('importRunId', '=', runId)
		.execute();
}
