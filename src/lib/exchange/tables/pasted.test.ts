import { expect, test } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import { columnKeys } from './headers.ts';
import type { PersonField } from './kinds.ts';
import { pastedTable } from './pasted.ts';
import { readPersonRow } from './person-row.ts';
import { openTable } from './table.ts';

/** What is read of a pasted list, without anybody having mapped its columns. */
async function people(text: string) {
	const bytes = new TextEncoder().encode(pastedTable(text));
	const { headers, rows } = await openTable(bytes, 'people');
	const columns = guessColumns('people', headers, 'table');
	const keys = columnKeys(headers);
	const found = [];
	for await (const { cells } of rows) {
		const at = (field: PersonField) => keys.findIndex((key) => columns[key] === field);
		const row = readPersonRow((field) => cells[at(field)]);
		const { committee = null, role = null } = row.seats[0] ?? {};
		found.push([
			row.title,
			row.givenName,
			row.familyName,
			row.office,
			row.email,
			committee,
			role?.value ?? null,
		]);
	}
	return found;
}

test('headings name the columns', async () => {
	const list =
		'Name; Fraktion; Gremium; Funktion; E-Mail\nDr. Ada Lerche; Fraktion Ost; Stadtrat; Vorsitzende; a@x.example';
	expect(await people(list)).toEqual([
		['Dr.', 'Ada', 'Lerche', 'Fraktion Ost', 'a@x.example', 'Stadtrat', 'chair'],
	]);
});

test('without headings the cells say what they are', async () => {
	const list =
		'Dr. Ada Lerche\tFraktion Ost\tStadtrat\tVorsitz\ta@x.example\nUwe von Specht\tSPD\tBauausschuss\tMitglied\tu@x.example';
	expect(await people(list)).toEqual([
		['Dr.', 'Ada', 'Lerche', 'Fraktion Ost', 'a@x.example', 'Stadtrat', 'chair'],
		[null, 'Uwe', 'von Specht', 'SPD', 'u@x.example', 'Bauausschuss', 'member'],
	]);
});

test('names alone are enough, and so are addresses as mail programs copy them', async () => {
	expect(await people('Dr. Ada Lerche\nUwe Specht\n')).toEqual([
		['Dr.', 'Ada', 'Lerche', null, null, null, null],
		[null, 'Uwe', 'Specht', null, null, null, null],
	]);
	const copied = 'Ada Lerche <a@x.example>; "Specht, Uwe" <u@x.example>';
	expect(await people(copied)).toEqual([
		[null, 'Ada', 'Lerche', null, 'a@x.example', null, null],
		[null, 'Uwe', 'Specht', null, 'u@x.example', null, null],
	]);
});
