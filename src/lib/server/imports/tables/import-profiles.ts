import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { headersKey } from '../../../exchange/tables/headers.ts';
import type { ColumnMap, TableKind } from '../../../exchange/tables/kinds.ts';
import type { Db } from '../../db/open.ts';

/** What somebody once said the columns of such a table mean. */
export interface ImportProfile {
	readonly name: string;
	/** By column, as `exchange/tables/headers.ts` calls it; the fields as they were then. */
	readonly columns: Readonly<Record<string, string | null>>;
}

const Columns = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.nullable(v.string())));

/** The mapping saved for a table with these headers, in any order; else `null`. */
export async function find(
	db: Db,
	kind: TableKind,
	headers: readonly string[],
): Promise<ImportProfile | null> {
	const row = await db
		.selectFrom('importProfile')
		.select(['name', 'columns'])
		.where('kind', '=', kind)
		.where('headers', '=', headersKey(headers))
		.executeTakeFirst();
	const columns = v.safeParse(Columns, row?.columns);
	return row && columns.success ? { name: row.name, columns: columns.output } : null;
}

/** Keeps a mapping for the next table with these headers; part of a deed that is in the audit. */
export async function save(
	db: Db,
	kind: TableKind,
	headers: readonly string[],
	profile: { readonly name: string; readonly columns: ColumnMap },
	byName: string,
	now: string,
): Promise<void> {
	const values = {
		kind,
		headers: headersKey(headers),
		name: profile.name,
		columns: JSON.stringify(profile.columns),
		savedByName: byName,
		savedAt: now,
	};
	await db
		.insertInto('importProfile')
		.values({ id: randomUUID(), ...values })
		.onConflict((conflict) => conflict.columns(['kind', 'headers']).doUpdateSet(values))
		.execute();
}
