import type { Scope } from '../../../access/scope.ts';
import { allowedColumns, guessColumns } from '../../../exchange/tables/guess-columns.ts';
import type { TableKind } from '../../../exchange/tables/kinds.ts';
import { sourceOf } from '../../../exchange/tables/sources.ts';
import { openTable } from '../../../exchange/tables/table.ts';
import type { ReadOptions } from '../../../exchange/tables/table.ts';
import * as importProfiles from './import-profiles.ts';
import type { TableReading } from './table-reading.ts';
import type { Db } from '../../db/open.ts';
import type { Staging } from './staging.ts';

const samples = 5;

/**
 * Looks at the beginning of a file: what it is, where it comes from and what its columns mean, as
 * far as that can be guessed or was saved before.
 *
 * @throws {UnreadableFile}
 */
export async function inspectFile(
	db: Db,
	bytes: Uint8Array,
	staging: Staging,
	kind: TableKind,
	options: ReadOptions,
	scope: Scope,
): Promise<TableReading> {
	const { headers, rows, sheets, ...how } = await openTable(bytes, kind, options);
	const first = [];
	for await (const row of rows) {
		first.push(row);
		if (first.length >= samples) break;
	}
	staging.keepSamples(first);
	const source = kind === 'devices' ? sourceOf(headers) : 'table';
	const profile = await importProfiles.find(db, kind, headers, scope);
	const columns = profile
		? allowedColumns(kind, headers, profile.columns)
		: guessColumns(kind, headers, source);
	return {
		...{ ...how, sheets: [...sheets], source, columns, profile: profile?.name ?? null, fixed: {} },
		headers: [...headers],
	};
}
