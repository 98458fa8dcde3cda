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

/** Keeps objects; what is known already is left as it is. */
export async function save(
	db: Db,
	sourceId: string,
	records: readonly KeptRecord[],
	marks: Known['marks'],
): Promise<void> {
	const rows = records
		.map(({ key, kind, link, raw }) => {
			const text = raw === null ? '' : JSON.stringify(raw);
			return {
				...{ sourceId, key, kind, noun: link?.noun ?? null, nounId: link?.id ?? null },
				...{ applied: textOf(link?.applied ?? {}), text, hash: hashOf(text) },
			};
		})
		.filter(({ key, hash, nounId, applied }) => marks.get(key) !== markOf(hash, nounId, applied));
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
export async function destroyAll(db: Db, sourceId: string, keys: readonly string[]): Promise<void> {
	for await (const part of inParts(keys)) {
		await db
			.deleteFrom('sourceRecord')
			.where('sourceId', '=', sourceId)
			.where('key', 'in', [...part])
			.execute();
	}
}

/**
 * Erases what the sources said of a person who is deleted here. That they were known is kept, so
 * that the next import does not bring them back unasked.
 */
export async function forgetPerson(db: Db, personId: string): Promise<void> {
	await db
		.updateTable('sourceRecord')
		.set({ applied: '{}', text: '', hash: '' })
		.where('noun', '=', 'person')
		.where('nounId', '=', personId)
		.execute();
}

/** What the sources said of a person, for a request for information. */
export async function textsOf(db: Db, personId: string): Promise<readonly object[]> {
	return await db
		.selectFrom('sourceRecord')
		.innerJoin('oparlSource', 'oparlSource.id', 'sourceRecord.sourceId')
		.select(['oparlSource.name as source', 'sourceRecord.key', 'sourceRecord.text'])
		.where('noun', '=', 'person')
		.where('nounId', '=', personId)
		.execute();
}
