import * as v from 'valibot';
import { runNouns } from '../../../exchange/runs.ts';
import type { RunNoun } from '../../../exchange/runs.ts';
import { insertMany } from '../../db/bulk.ts';
import type { Db } from '../../db/open.ts';

/** Column values by their names. */
export type Before = Readonly<Record<string, string | number | null>>;

/** A record that a run has made or changed. */
export interface RunWrite {
	readonly noun: RunNoun;
	readonly id: string;
	/** After the write. */
	readonly revision: number;
	/** What the changed columns held; empty: only facts were added. `null`: the record was made. */
	readonly before: Before | null;
}

export interface NumberedWrite extends RunWrite {
	readonly number: number;
}

const StoredBefore = v.pipe(
	v.string(),
	v.parseJson(),
	v.record(v.string(), v.union([v.string(), v.number(), v.null()])),
);

/** The latest of a run first: what hangs on another was written after it. */
export async function list(
	db: Db,
	runId: string,
	limit: number,
): Promise<readonly NumberedWrite[]> {
	const rows = await db
		.selectFrom('importWrite')
		.select(['number', 'noun', 'recordId as id', 'revision', 'before'])
		.where('runId', '=', runId)
		.orderBy('number', 'desc')
		.limit(limit)
		.execute();
	return rows.flatMap(({ noun: written, before, ...row }) => {
		const noun = runNouns.find((known) => known === written);
		if (!noun) throw new Error(`an import has written a ${written}, which nobody can take back`);
		return { ...row, noun, before: before === null ? null : v.parse(StoredBefore, before) };
	});
}

/** The numbers of some writes of a run, in no order. */
export async function numbers(db: Db, runId: string, limit: number): Promise<readonly number[]> {
	const rows = await db
		.selectFrom('importWrite')
		.select('number')
		.where('runId', '=', runId)
		.limit(limit)
		.execute();
	return rows.map(({ number }) => number);
}

/** How many records a run has written that can be taken back. */
export async function count(db: Db, runId: string): Promise<number> {
	const { count } = await db
		.selectFrom('importWrite')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('runId', '=', runId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** 0: a run has written nothing. */
export async function lastNumber(db: Db, runId: string): Promise<number> {
	const row = await db
		.selectFrom('importWrite')
		.select('number')
		.where('runId', '=', runId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.number ?? 0;
}

/** Ids of the runs of which something is kept. */
export async function runIds(db: Db): Promise<readonly string[]> {
	const rows = await db.selectFrom('importWrite').select('runId').distinct().execute();
	return rows.map(({ runId }) => runId);
}

const columns = ['runId', 'number', 'noun', 'recordId', 'revision', 'before'];

/**
 * Keeps what a piece has written. Of a record that the run has written before, the oldest values count.
 *
 * @param last number of the run's last write
 */
export async function createAll(
	db: Db,
	runId: string,
	last: number,
	writes: readonly RunWrite[],
): Promise<void> {
	const merged = mergedByRecord(writes);
	const again = await updateKnown(db, runId, merged);
	const rows = merged.flatMap((write, at) => {
		if (again.has(write)) return [];
		const { noun, id, revision, before } = write;
		const text = before === null ? null : JSON.stringify(before);
		return [[runId, last + 1 + at, noun, id, revision, text]];
	});
	if (rows.length > 0) await insertMany(db, 'importWrite', columns, rows);
}

/** Of two values of a column, the older one is what the record goes back to. */
const olderFirst = (older: Before | null, newer: Before | null): Before | null =>
	older === null ? null : { ...newer, ...older };

/** One write for each record, where it was written first. */
function mergedByRecord(writes: readonly RunWrite[]): readonly RunWrite[] {
	const merged = new Map<string, RunWrite>();
	for (const write of writes) {
		const key = `${write.noun} ${write.id}`;
		const older = merged.get(key);
		const before = older ? olderFirst(older.before, write.before) : write.before;
		merged.set(key, { ...write, before });
	}
	return [...merged.values()];
}

/** What is made is new to the run; only what is changed may be known to it. @returns those that were */
async function updateKnown(
	db: Db,
	runId: string,
	writes: readonly RunWrite[],
): Promise<ReadonlySet<RunWrite>> {
	const changed = writes.filter(({ before }) => before !== null);
	const again = new Set<RunWrite>();
	if (changed.length === 0) return again;
	const known = await db
		.selectFrom('importWrite')
		.select(['number', 'noun', 'recordId', 'before'])
		.where('runId', '=', runId)
		.where('recordId', 'in', [...new Set(changed.map(({ id }) => id))])
		.execute();
	for (const write of changed) {
		const row = known.find(({ noun, recordId }) => noun === write.noun && recordId === write.id);
		if (!row) continue;
		again.add(write);
		const older = row.before === null ? null : v.parse(StoredBefore, row.before);
		const before = olderFirst(older, write.before);
		await db
			.updateTable('importWrite')
			.set({ revision: write.revision, before: before && JSON.stringify(before) })
			.where('runId', '=', runId)
			.where('number', '=', row.number)
			.execute();
	}
	return again;
}

/** Forgets some writes of a run: they are taken back, or it is over. */
export async function destroyAll(db: Db, runId: string, numbers: readonly number[]): Promise<void> {
	if (numbers.length === 0) return;
	await db
		.deleteFrom('importWrite')
		.where('runId', '=', runId)
		.where('number', 'in', numbers)
		.execute();
}

/** Forgets what runs have kept of records that are deleted here. */
export async function forget(db: Db, recordIds: readonly string[]): Promise<void> {
	if (recordIds.length === 0) return;
	await db.deleteFrom('importWrite').where('recordId', 'in', recordIds).execute();
}

/** The older values that unfinished runs keep of records, for a request for information. */
export async function beforeOf(
	db: Db,
	recordIds: readonly string[],
): Promise<readonly { readonly noun: string; readonly before: string | null }[]> {
	if (recordIds.length === 0) return [];
	return db
		.selectFrom('importWrite')
		.select(['noun', 'before'])
		.where('recordId', 'in', recordIds)
		.where('before', 'is not', null)
		.where('before', '!=', '{}')
		.execute();
}
