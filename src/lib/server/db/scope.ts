import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Scope } from '../../access/scope.ts';

/** The columns that say to what a record belongs. */
export interface ScopeColumns {
	readonly office?: string;
	readonly committee?: string;
	/** Several where it may belong to one of them, as a device does. */
	readonly person?: string | readonly string[];
}

/**
 * Narrows a query to the records of a scope, those of any of its offices, committees and persons:
 * `.where(within(by.scope, { office: 'person.officeId' }))`.
 */
export function within(scope: Scope, columns: ScopeColumns): RawBuilder<SqlBool> {
	const bounds = [
		[columns.office, scope.offices],
		[columns.committee, scope.committees],
		[columns.person, scope.persons],
	] as const;
	const conditions = bounds.flatMap(([column, ids]) =>
		column === undefined || ids === null
			? []
			: [
					sql`(${sql.join(
						[column].flat().map((one) => isOneOf(one, ids)),
						sql` or `,
					)})`,
				],
	);
	return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` or `)})`;
}

/** `in`, also for no ids at all. */
const isOneOf = (column: string, ids: readonly string[]): RawBuilder<SqlBool> =>
	ids.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(ids)})`;
