import type { Locale } from '../../../paraglide/runtime.js';
import type { OparlPreviewView } from '../../../views/imports/oparl-preview.ts';
import type { Db } from '../../db/open.ts';

/** What a reading would change, by the language of who looks at it. */
export interface SourcePreviewRecord extends Readonly<Record<Locale, OparlPreviewView>> {
	readonly readingId: string;
	/** Of the register and the source that it was compared with. */
	readonly fingerprint: string;
}

/** @returns the view in one language; `null` where none is kept, or the register is another by now */
export async function read(
	db: Db,
	readingId: string,
	fingerprint: string,
	locale: Locale,
): Promise<OparlPreviewView | null> {
	const row = await db
		.selectFrom('sourcePreview')
		.select(`${locale} as view`)
		.where('readingId', '=', readingId)
		.where('fingerprint', '=', fingerprint)
		.executeTakeFirst();
	// As `save` wrote it; the fingerprint is another one with each version.
	return row ? (JSON.parse(row.view) as OparlPreviewView) : null;
}

/** Keeps a preview in place of the one before. */
export async function save(
	db: Db,
	{ readingId, fingerprint, de, en }: SourcePreviewRecord,
): Promise<void> {
	const row = { fingerprint, de: JSON.stringify(de), en: JSON.stringify(en) };
	await db
		.insertInto('sourcePreview')
		.values({ readingId, ...row })
		.onConflict((conflict) => conflict.column('readingId').doUpdateSet(row))
		.execute();
}
