import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { inPieces } from '../runs/pieces.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { forgetWrites } from '../runs/take-back.ts';
import * as sourcePreviewParts from './source-preview-parts.ts';
import * as sourceReadingPages from './source-reading-pages.ts';
import * as sourceRecords from './source-records.ts';

/** Forgets, in pieces, what a run was read from and what it could be taken back by: it is over. */
export async function clearUp(
	by: Acting,
	id: string,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<void> {
	const forget = (
		list: (db: Db, id: string, limit: number) => Promise<readonly (string | number)[]>,
		destroy: (db: Db, id: string, some: readonly never[]) => Promise<void>,
	) =>
		inPieces(
			by,
			null,
			async (size) => {
				const some = await list(by.db, id, size);
				if (some.length === 0) return null;
				return { size: some.length, write: ({ db }) => destroy(db, id, some as readonly never[]) };
			},
			signal,
			ports,
		);
	await forgetWrites(by, id, signal, ports);
	await forget(sourceRecords.changedKeys, sourceRecords.forgetChanges);
	await forget(sourcePreviewParts.numbers, sourcePreviewParts.destroySome);
	await forget(sourceReadingPages.numbers, sourceReadingPages.destroySome);
}
