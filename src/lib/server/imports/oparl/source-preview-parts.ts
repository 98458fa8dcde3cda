import type { PreviewEntry, PreviewList } from '../../../views/imports/oparl-lists.ts';
import type { Locale } from '../../../paraglide/runtime.js';
import type { Db } from '../../db/open.ts';
import type { SearchedWord } from '../../register/search.ts';

/** A page of a list that is too long for the preview itself. */
export interface SourcePreviewPartRecord {
	/** Counts through all lists; those of one follow each other. */
	readonly number: number;
	readonly list: PreviewList;
	readonly de: readonly PreviewEntry[];
	readonly en: readonly PreviewEntry[];
	/** What each entry is found by, of `searchable`. */
	readonly texts: readonly string[];
}

/** What a page of a list shows, with what it is found by. */
export interface PartInOneLanguage {
	readonly entries: readonly PreviewEntry[];
	readonly texts: readonly string[];
}

export async function createAll(
	db: Db,
	readingId: string,
	parts: readonly SourcePreviewPartRecord[],
): Promise<void> {
	if (parts.length === 0) return;
	await db
		.insertInto('sourcePreviewPart')
		.values(
			parts.map(({ number, list, de, en, texts }) => ({
				...{ readingId, number, list, texts: texts.join('\n') },
				...{ de: JSON.stringify(de), en: JSON.stringify(en) },
			})),
		)
		.execute();
}

/** @param at from 0; `null`: the list has fewer */
export async function read(
	db: Db,
	readingId: string,
	list: PreviewList,
	at: number,
	locale: Locale,
): Promise<readonly PreviewEntry[] | null> {
	const row = await select(db, readingId, list, locale).limit(1).offset(at).executeTakeFirst();
	return row ? partOf(row).entries : null;
}

/** Those of a list that may hold all of some words. */
export async function list(
	db: Db,
	readingId: string,
	list: PreviewList,
	words: readonly SearchedWord[],
	locale: Locale,
): Promise<readonly PartInOneLanguage[]> {
	let query = select(db, readingId, list, locale);
	for (const word of words) {
		// What stands for any sign, or escapes one, finds a few more, and they are looked at again.
		const patterns = word.map((one) => `%${one.replaceAll('\\', '_')}%`);
		query = query.where(({ eb, or }) =>
			or(patterns.map((pattern) => eb('texts', 'like', pattern))),
		);
	}
	return (await query.execute()).map(partOf);
}

const select = (db: Db, readingId: string, list: PreviewList, locale: Locale) =>
	db
		.selectFrom('sourcePreviewPart')
		.select([`${locale} as entries`, 'texts'])
		.where('readingId', '=', readingId)
		.where('list', '=', list)
		.orderBy('number');

/** As `createAll` wrote it. */
const partOf = ({ entries, texts }: { entries: string; texts: string }): PartInOneLanguage => ({
	entries: JSON.parse(entries) as readonly PreviewEntry[],
	texts: texts.split('\n'),
});

/** The numbers of some parts of a reading's preview. */
export async function numbers(
	db: Db,
	readingId: string,
	limit: number,
): Promise<readonly number[]> {
	const rows = await db
		.selectFrom('sourcePreviewPart')
		.select('number')
		.where('readingId', '=', readingId)
		.limit(limit)
		.execute();
	return rows.map(({ number }) => number);
}

/** Forgets some parts. */
export async function destroySome(
	db: Db,
	readingId: string,
	numbers: readonly number[],
): Promise<void> {
	await db
		.deleteFrom('sourcePreviewPart')
		.where('readingId', '=', readingId)
		.where('number', 'in', numbers)
		.execute();
}
