import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { headersKey } from '../../../exchange/tables/headers.ts';
import type { ColumnMap, TableKind } from '../../../exchange/tables/kinds.ts';
import type { Scope } from '../../../access/scope.ts';
import type { Db } from '../../db/open.ts';

/** What somebody once said the columns of such a table mean. */
export interface ImportProfile {
	readonly name: string;
	/** By column, as `exchange/tables/headers.ts` calls it; the fields as they were then. */
	readonly columns: Readonly<Record<string, string | null>>;
}

const Columns = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.nullable(v.string())));

/** Whose a mapping is: of the one office in reach, or everybody's. */
const officeOf = ({ offices }: Scope): string | null => offices?.[0] ?? null;

/** The mapping saved for a table with these headers, in any order: the office's own, or else everybody's, or `null`. */
export async function find(
	db: Db,
	kind: TableKind,
	headers: readonly string[],
	scope: Scope,
): Promise<ImportProfile | null> {
	const officeId = officeOf(scope);
	const rows = await db
		.selectFrom('importProfile')
		.select(['name', 'columns', 'officeId'])
		.where('kind', '=', kind)
		.where('headers', '=', headersKey(headers))
		.where(({ eb, or }) => or([eb('officeId', 'is', null), eb('officeId', '=', officeId)]))
		.execute();
	const row = rows.find((row) => row.officeId === officeId) ?? rows[0];
	const columns = v.safeParse(Columns, row?.columns);
	return row && columns.success ? { name: row.name, columns: columns.output } : null;
}

/**
 * Keeps a mapping for the next table with these headers; part of a deed that is in the audit. What an office saves holds
 * there; what somebody saves who reaches every office holds for all that have none of their own.
 */
export async function save(
	db: Db,
	kind: TableKind,
	headers: readonly string[],
	profile: { readonly name: string; readonly columns: ColumnMap },
	scope: Scope,
	now: string,
): Promise<void> {
	const officeId = officeOf(scope);
	// Somebody who reaches nobody's records has no table to map.
	if (officeId === null && scope.offices !== null) return;
	const values = {
		kind,
		headers: headersKey(headers),
		officeId,
		name: profile.name,
		columns: JSON.stringify(profile.columns),
		savedAt: now,
	};
	await db
		.insertInto('importProfile')
		.values({ id: randomUUID(), ...values })
		.onConflict((conflict) =>
			officeId === null
				? conflict.columns(['kind', 'headers']).where('officeId', 'is', null).doUpdateSet(values)
				: conflict.columns(['officeId', 'kind', 'headers']).doUpdateSet(values),
		)
		.execute();
}
