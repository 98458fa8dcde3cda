import type { Locale } from '../../../paraglide/runtime.js';
import { previewListNames, rowsOf, searchTexts } from '../../../views/imports/oparl-lists.ts';
import type { PreviewEntry, PreviewList, PreviewRows } from '../../../views/imports/oparl-lists.ts';
import type { OparlPreviewView } from '../../../views/imports/oparl-preview.ts';
import { pageOf } from '../../../views/page-of.ts';
import type { ListPage } from '../../../views/page-of.ts';
import type { Db } from '../../db/open.ts';
import { holdsAll, matching, searchedWords } from '../../register/search.ts';
import { entriesPerPage } from './keep-preview.ts';
import * as sourcePreviewParts from './source-preview-parts.ts';

/** A list of a preview, as an address asks for it. */
export interface AskedList {
	readonly list: PreviewList;
	readonly query: string;
	/** As in the address. */
	readonly page: string | null;
}

/** @returns `null`: it asks for none that there is */
export function askedList(parameters: URLSearchParams): AskedList | null {
	const list = previewListNames.find((name) => name === parameters.get('list'));
	if (!list) return null;
	return { list, query: (parameters.get('q') ?? '').trim(), page: parameters.get('page') };
}

/** A page of a list, or of what is found in it. */
export interface PreviewPage extends Omit<ListPage<PreviewEntry>, 'items'> {
	readonly rows: PreviewRows;
	readonly list: PreviewList;
	readonly query: string;
	/** Of the whole list, whatever is looked for. */
	readonly whole: number;
}

export async function previewPage(
	db: Db,
	readingId: string,
	view: OparlPreviewView,
	{ list, query, page }: AskedList,
	locale: Locale,
): Promise<PreviewPage> {
	const { count: whole, entries } = view.lists[list];
	const shown = ({ items, ...place }: ListPage<PreviewEntry>) => {
		return { ...place, rows: rowsOf(list, items), list, query, whole };
	};
	if (entries.length === whole) {
		const all: readonly PreviewEntry[] = entries;
		const found = matching(all, query, (entry) => searchTexts(list, entry as never, locale));
		return shown(pageOf(found, page, entriesPerPage));
	}
	const words = searchedWords(query);
	if (words.length > 0) {
		const parts = await sourcePreviewParts.list(db, readingId, list, words, locale);
		const found = parts.flatMap(({ entries, texts }) =>
			entries.filter((_, at) => holdsAll(texts[at] ?? '', words)),
		);
		return shown(pageOf(found, page, entriesPerPage));
	}
	const numbers = Array.from({ length: whole }, (_, at) => at);
	const place = pageOf(numbers, page, entriesPerPage);
	const there = await sourcePreviewParts.read(db, readingId, list, place.page - 1, locale);
	return shown({ ...place, items: there ?? [] });
}
