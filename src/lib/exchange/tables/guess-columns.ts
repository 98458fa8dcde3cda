import { columnKeys, plainHeader } from './headers.ts';
import { tableFields } from './kinds.ts';
import type { ColumnMap, TableField, TableKind, TableSource } from './kinds.ts';
import { traitsOf } from './sources.ts';
import { headersOf, ofTheSeat } from './synonyms.ts';

/** Guesses what each column means; no field is guessed twice, and the rest stays unused. */
export function guessColumns(
	kind: TableKind,
	headers: readonly string[],
	source: TableSource,
): ColumnMap {
	const keys = columnKeys(headers);
	const guessed = new Map<string, TableField | null>(keys.map((key) => [key, null]));
	const taken = new Set<TableField>();
	const known =
		kind === 'devices'
			? { ...nameColumn(keys, source), ...traitsOf(source).columns }
			: personColumns(keys);
	for (const [key, field] of Object.entries(known)) {
		if (!guessed.has(key) || (field !== null && taken.has(field))) continue;
		guessed.set(key, field);
		if (field !== null) taken.add(field);
	}
	const synonyms: Readonly<Record<string, readonly string[]>> = headersOf[kind];
	for (const field of tableFields[kind]) {
		if (taken.has(field)) continue;
		const key = synonyms[field]?.find(
			(header) => guessed.get(header) === null && !Object.hasOwn(known, header),
		);
		if (key === undefined) continue;
		guessed.set(key, field);
		taken.add(field);
	}
	return Object.fromEntries(guessed);
}

/**
 * "Name" beside "Vorname" is a family name; alone it is the whole name. "Funktion" beside "Gremium" is that of the
 * seat.
 */
function personColumns(keys: readonly string[]): Readonly<Record<string, TableField>> {
	const has = (headers: readonly string[]) => headers.some((header) => keys.includes(header));
	const { givenName, familyName, committee, role } = headersOf.people;
	const ofSeat = ofTheSeat.find((header) => keys.includes(header));
	return {
		...(has(givenName) && !has(familyName) ? { name: 'familyName' } : {}),
		...(has(committee) && !has(role) && ofSeat !== undefined ? { [ofSeat]: 'role' } : {}),
	};
}

/** "Name" beside "Vorname" is a family name; beside a column for the device it is the owner's. */
function nameColumn(
	keys: readonly string[],
	source: TableSource,
): Readonly<Record<string, TableField | null>> {
	const has = (headers: readonly string[]) => headers.some((header) => keys.includes(header));
	if (source !== 'table' || !keys.includes('name')) return {};
	const { ownerGivenName, ownerFamilyName, ownerName, label } = headersOf.devices;
	if (has(ownerGivenName) && !has(ownerFamilyName)) return { name: 'ownerFamilyName' };
	const others = label.filter((header) => header !== 'name');
	return has(others) && !has(ownerName) ? { name: 'ownerName' } : {};
}

/** A saved or sent mapping, with only what the columns and fields of this table allow. */
export function allowedColumns(
	kind: TableKind,
	headers: readonly string[],
	given: Readonly<Record<string, string | null | undefined>>,
): ColumnMap {
	const fields: readonly TableField[] = tableFields[kind];
	return Object.fromEntries(
		columnKeys(headers).map((key) => [
			key,
			fields.find((field) => Object.hasOwn(given, key) && field === given[key]) ?? null,
		]),
	);
}

/** Fields given to more than one column. */
export function doubleFields(columns: ColumnMap): readonly TableField[] {
	const fields = Object.values(columns).filter((field) => field !== null);
	return [...new Set(fields.filter((field, at) => fields.indexOf(field) !== at))];
}

/** How many cells of a row are headers we know: titles above a table are none. */
export function knownHeaders(kind: TableKind, cells: readonly string[]): number {
	const known = new Set(Object.values(headersOf[kind]).flat());
	return cells.filter((cell) => known.has(plainHeader(cell))).length;
}
