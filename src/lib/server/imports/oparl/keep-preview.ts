import { mostInPlace, previewListNames, searchTexts } from '../../../views/imports/oparl-lists.ts';
import type {
	PreviewEntry,
	PreviewList,
	PreviewLists,
} from '../../../views/imports/oparl-lists.ts';
import { oparlPreviewView } from '../../../views/imports/oparl-preview.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import { searchable } from '../../register/search.ts';
import { inPieces } from '../runs/pieces.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import type { ImportPreview } from './import.ts';
import * as sourcePreviewParts from './source-preview-parts.ts';
import type { SourcePreviewPartRecord } from './source-preview-parts.ts';
import * as sourcePreviews from './source-previews.ts';

/** Entries of a page of a list: with all that can be chosen it stays below 100 kB. */
export const entriesPerPage = 40;

/**
 * Keeps a preview in both languages, its long lists page by page and in pieces, in place of the one before.
 *
 * @throws {LeaseLost} when another process has taken over
 */
export async function keepPreview(
	by: Acting,
	lease: Lease,
	readingId: string,
	seen: ImportPreview,
	ports?: PiecePorts,
): Promise<void> {
	const never = new AbortController().signal;
	const [de, en] = [oparlPreviewView(seen, 'de'), oparlPreviewView(seen, 'en')];
	const parts = partsOf(de.lists, en.lists);
	const forgetSome = async (size: number) => {
		const some = await sourcePreviewParts.numbers(by.db, readingId, size);
		if (some.length === 0) return null;
		const write = ({ db }: Acting) => sourcePreviewParts.destroySome(db, readingId, some);
		return { size: some.length, write };
	};
	await inPieces(by, lease, forgetSome, never, ports);
	let kept = 0;
	const keepSome = (size: number) => {
		const some = parts.slice(kept, kept + size);
		if (some.length === 0) return null;
		kept += some.length;
		const write = ({ db }: Acting) => sourcePreviewParts.createAll(db, readingId, some);
		return { size: some.length, write };
	};
	await inPieces(by, lease, keepSome, never, ports);
	const { fingerprint } = seen;
	await jobs.finish(by, lease, ({ db }) =>
		sourcePreviews.save(db, { readingId, fingerprint, de: de.view, en: en.view }),
	);
}

/** The pages of all lists that are too long for the preview itself. */
export function partsOf(de: PreviewLists, en: PreviewLists): readonly SourcePreviewPartRecord[] {
	const parts: SourcePreviewPartRecord[] = [];
	const add = (
		list: PreviewList,
		german: readonly PreviewEntry[],
		english: readonly PreviewEntry[],
		textOf: (at: number) => string,
	) => {
		if (german.length <= mostInPlace) return;
		for (let from = 0; from < german.length; from += entriesPerPage) {
			const to = Math.min(from + entriesPerPage, german.length);
			parts.push({
				...{ number: parts.length, list },
				...{ de: german.slice(from, to), en: english.slice(from, to) },
				texts: Array.from({ length: to - from }, (_, at) => textOf(from + at)),
			});
		}
	};
	for (const list of previewListNames) addList(list);
	return parts;

	function addList<List extends PreviewList>(list: List): void {
		const [german, english] = [de[list], en[list]];
		add(list, german, english, (at) => {
			const [one, other] = [german[at], english[at]];
			return searchable([
				...(one ? searchTexts(list, one, 'de') : []),
				...(other ? searchTexts(list, other, 'en') : []),
			]);
		});
	}
}
