import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { keep } from '../../../exchange/oparl/objects.ts';
import type { Kept, Kind } from '../../../exchange/oparl/objects.ts';
import { importedNouns } from '../../../exchange/oparl/register-snapshot.ts';
import type { SourceLink, FieldValues } from '../../../exchange/oparl/register-snapshot.ts';
import type { Db } from '../../db/open.ts';
import { inParts } from '../../db/chunks.ts';

/** An object of a source as it is kept. */
export interface KeptRecord {
	readonly key: string;
	readonly kind: Kind;
	readonly link: Omit<SourceLink, 'key'> | null;
	/** `null`: a further piece of another object. */
	readonly raw: Kept['raw'] | null;
}

const Applied = v.fallback(v.record(v.string(), v.union([v.string(), v.boolean(), v.null()])), {});

export interface Known {
	readonly objects: readonly Kept[];
	readonly links: readonly SourceLink[];
	/** By key: what the record holds, to see what has changed. */
	readonly marks: ReadonlyMap<string, string>;
}

/** What is known of a source from earlier imports. */
export async function read(db: Db, sourceId: string): Promise<Known> {
	const rows = await db
		.selectFrom('sourceRecord')
		.select(['key', 'kind', 'noun', 'nounId', 'applied', 'text', 'hash'])
		.where('sourceId', '=', sourceId)
		.orderBy('key')
		.execute();
	return {
		objects: rows.flatMap(({ text }) => (text === '' ? [] : (keep(JSON.parse(text)) ?? []))),
		links: rows.flatMap(({ key, noun: written, nounId, applied }) => {
			const noun = importedNouns.find((noun) => noun === written);
			if (!noun || nounId === null) return [];
			return [{ key, noun, id: nounId, applied: v.parse(Applied, JSON.parse(applied)) }];
		}),
		marks: new Map(
			rows.map(({ key, hash, nounId, applied }) => [key, markOf(hash, nounId, applied)]),
		),
	};
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const markOf = (hash: string, nounId: string | null, applied: string) =>
	[hash, nounId, applied].join(' ');
/** Keys in order, so that the same values are the same text. */
const textOf = (values: FieldValues) =>
	JSON.stringify(
		Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))),
	);

/** A run of an import of a source. */
interface SourceRun {
	readonly sourceId: string;
	readonly readingId: string;
}

const rowOf = (sourceId: string, { key, kind, link, raw }: KeptRecord) => {
	const text = raw === null ? '' : JSON.stringify(raw);
	return {
		...{ sourceId, key, kind, noun: link?.noun ?? null, nounId: link?.id ?? null },
		...{ applied: textOf(link?.applied ?? {}), text, hash: hashOf(text) },
	};
};

/** Whether a record says anything else than what is kept. */
export function isNews(record: KeptRecord, marks: Known['marks']): boolean {
	const { hash, nounId, applied } = rowOf('', record);
	return marks.get(record.key) !== markOf(hash, nounId, applied);
}

/** Keeps objects, and what was known of them before the run. */
export async function save(db: Db, run: SourceRun, records: readonly KeptRecord[]): Promise<void> {
	const rows = records.map((record) => rowOf(run.sourceId, record));
	const keys = rows.map(({ key }) => key);
	await keepBefore(db, run, keys);
	await put(db, rows);
}

const rowsBy = (db: Db, sourceId: string, keys: readonly string[]) =>
	db
		.selectFrom('sourceRecord')
		.selectAll()
		.where('sourceId', '=', sourceId)
		.where('key', 'in', keys)
		.execute();
type Row = Awaited<ReturnType<typeof rowsBy>>[number];

/** Of what a run has written before, the oldest counts. */
async function keepBefore(
	db: Db,
	{ sourceId, readingId }: SourceRun,
	keys: readonly string[],
): Promise<void> {
	for await (const part of inParts(keys)) {
		const there = new Map((await rowsBy(db, sourceId, part)).map((row) => [row.key, row]));
		const changes = part.map((key) => {
			const row = there.get(key);
			return { readingId, key, before: row ? JSON.stringify(row) : null };
		});
		await db
			.insertInto('sourceRecordChange')
			.values(changes)
			.onConflict((conflict) => conflict.columns(['readingId', 'key']).doNothing())
			.execute();
	}
}

async function put(db: Db, rows: readonly Row[]): Promise<void> {
	for await (const part of inParts(rows)) {
		await db
			.insertInto('sourceRecord')
			.values([...part])
			.onConflict((conflict) =>
				conflict.columns(['sourceId', 'key']).doUpdateSet(({ ref }) => ({
					kind: ref('excluded.kind'),
					noun: ref('excluded.noun'),
					nounId: ref('excluded.nounId'),
					applied: ref('excluded.applied'),
					text: ref('excluded.text'),
					hash: ref('excluded.hash'),
				})),
			)
			.execute();
	}
}

/** Forgets objects that the source has removed; the records made of them stay, as ours alone. */
export async function destroyAll(db: Db, run: SourceRun, keys: readonly string[]): Promise<void> {
	await keepBefore(db, run, keys);
	await remove(db, run.sourceId, keys);
}

async function remove(db: Db, sourceId: string, keys: readonly string[]): Promise<void> {
	for await (const part of inParts(keys)) {
		await db
			.deleteFrom('sourceRecord')
			.where('sourceId', '=', sourceId)
			.where('key', 'in', [...part])
			.execute();
	}
}

/** Keys of some objects that a run has written. */
export async function changedKeys(
	db: Db,
	readingId: string,
	limit: number,
): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('sourceRecordChange')
		.select('key')
		.where('readingId', '=', readingId)
		.limit(limit)
		.execute();
	return rows.map(({ key }) => key);
}

/**
 * Makes what is known of some objects what it was before the run.
 *
 * @param staying ids of records that stay as the run made them: they remain the source's
 */
export async function restore(
	db: Db,
	run: SourceRun,
	keys: readonly string[],
	staying: ReadonlySet<string>,
): Promise<void> {
	const now = new Map((await rowsBy(db, run.sourceId, keys)).map((row) => [row.key, row]));
	const changes = await db
		.selectFrom('sourceRecordChange')
		.select(['key', 'before'])
		.where('readingId', '=', run.readingId)
		.where('key', 'in', keys)
		.execute();
	const back = changes.filter(({ key }) => !staying.has(now.get(key)?.nounId ?? ''));
	const made = back.filter(({ before }) => before === null).map(({ key }) => key);
	await remove(db, run.sourceId, made);
	// As `keepBefore` wrote them.
	const rows = back.flatMap(({ before }): readonly Row[] =>
		before === null ? [] : [JSON.parse(before)],
	);
	await put(db, rows);
	await forgetChanges(db, run.readingId, keys);
}

/** Forgets what was known of some objects before a run. */
export async function forgetChanges(
	db: Db,
	readingId: string,
	keys: readonly string[],
): Promise<void> {
	await db
		.deleteFrom('sourceRecordChange')
		.where('readingId', '=', readingId)
		.where('key', 'in', keys)
		.execute();
}

/**
 * Erases what the sources said of a person who is deleted here. That they were known is kept, so
 * that the next import does not bring them back unasked.
 */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
	await db
		.deleteFrom('sourceRecordChange')
		.where('key', 'in', ({ selectFrom }) =>
			selectFrom('sourceRecord')
				.select('key')
				.where('noun', '=', 'person')
				.where('nounId', '=', personId),
		)
		.execute();
	await db
		.updateTable('sourceRecord')
		.set({ applied: '{}', text: '', hash: '' })
		.where('noun', '=', 'person')
		.where('nounId', '=', personId)
		.execute();
}

/** What the sources said of a person, and before an import that is not over, for a request for information. */
export async function textsOf(db: Db, personId: string): Promise<readonly object[]> {
	const texts = await db
		.selectFrom('sourceRecord')
		.innerJoin('oparlSource', 'oparlSource.id', 'sourceRecord.sourceId')
		.select(['oparlSource.name as source', 'sourceRecord.key', 'sourceRecord.text'])
		.where('noun', '=', 'person')
		.where('nounId', '=', personId)
		.execute();
	const before = await db
		.selectFrom('sourceRecordChange')
		.innerJoin('sourceRecord', 'sourceRecord.key', 'sourceRecordChange.key')
		.select(['sourceRecordChange.key', 'sourceRecordChange.before'])
		.where('noun', '=', 'person')
		.where('nounId', '=', personId)
		.where('before', 'is not', null)
		.execute();
	return [...texts, ...before];
}
