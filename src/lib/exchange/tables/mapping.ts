import { doubleFields } from './guess-columns.ts';
import type { ColumnMap, FixedValues, TableField, TableKind } from './kinds.ts';

/** The fields without which no row says anything; of each group one. */
const needed = {
	devices: [
		['ownerEmail', 'ownerName', 'ownerFamilyName', 'externalId', 'serial'],
		['deviceClass', 'os', 'osVersion', 'model', 'identifier', 'browser'],
	],
	people: [['name', 'familyName']],
	memberships: [['name', 'familyName', 'email'], ['committee']],
} as const satisfies Record<TableKind, readonly (readonly TableField[])[]>;

/** Why a mapping of columns cannot be used. */
export type MappingProblem =
	{ readonly code: 'doubleField'; readonly field: TableField } | { readonly code: 'fieldsMissing' };

/** @returns `null`: the mapping can be used */
export function mappingProblem(
	kind: TableKind,
	columns: ColumnMap,
	fixed: FixedValues = {},
): MappingProblem | null {
	const used = new Set<string | null>([...Object.values(columns), ...Object.keys(fixed)]);
	const [double] = doubleFields(columns);
	if (double) return { code: 'doubleField', field: double };
	const lacks = needed[kind].some((group) => !group.some((field) => used.has(field)));
	return lacks ? { code: 'fieldsMissing' } : null;
}
