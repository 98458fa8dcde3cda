import { describe, expect, test } from 'vitest';
import { noRows } from '../../exchange/tables/import-rows.ts';
import type { PreviewedRow, RowQuestion, RowSeat } from '../../exchange/tables/import-rows.ts';
import { runNouns } from '../../exchange/runs.ts';
import type { RunNoun } from '../../exchange/runs.ts';
import { columnViews, mappingSentence } from './columns.ts';
import { problemSentence } from './file-words.ts';
import { leftoverSentence, leftoverView } from './leftovers.ts';
import { rowQuestionView } from './row-questions.ts';
import { previewRow, shownRows } from './table-preview.ts';
import { uploadErrors } from './upload-errors.ts';

const nothing = { action: null, page: null };

describe('which rows of a preview are shown', () => {
	test.each([
		['the first action that concerns any', nothing, 'changed', 1],
		['the one that is asked for', { action: 'rejected', page: null }, 'rejected', 1],
		['a page that is asked for', { action: 'changed', page: '2' }, 'changed', 2],
		['the last page, where a later one is asked for', { action: null, page: '9' }, 'changed', 3],
		['the first page, where none can be read', { action: null, page: 'x' }, 'changed', 1],
		['the first, where the action is unknown', { action: 'lost', page: '0' }, 'changed', 1],
	])('%s', (_what, asked, action, page) => {
		const shown = shownRows({ ...noRows, changed: 101, rejected: 1 }, asked);
		expect([shown.action, shown.page]).toEqual([action, page]);
	});

	test('a page begins after those before it', () => {
		const shown = shownRows({ ...noRows, new: 120 }, { action: 'new', page: '3' });
		expect(shown).toMatchObject({ offset: 100, limit: 50, pages: 3 });
	});

	test('of no rows at all there is one empty page of new ones', () => {
		expect(shownRows(noRows, nothing)).toMatchObject({ action: 'new', page: 1, pages: 1 });
	});
});

const row: PreviewedRow = {
	...{ line: 7, action: 'new', reason: null, detail: '', recordId: 'made', label: 'Tablet' },
	...{ owner: 'Lerche, Dr. Ada', facts: [], person: null, remarks: [], cells: [] },
};

describe('a row of a preview', () => {
	test('seats are told with role, vote and days, and what is made for them by name', () => {
		const seat: RowSeat = {
			...{ id: '1', committeeId: 'c', personId: 'made', committeeName: 'Stadtrat' },
			...{ role: 'chair', vote: true, from: '2024-07-01', to: '2029-07-01', revision: null },
		};
		const person = {
			...{ values: {}, seats: [seat], offices: [{ id: 'o', name: 'Ost', kind: 'group' as const }] },
			committees: [{ id: 'c', name: 'Stadtrat', kind: 'council' as const }],
		};
		const lines = previewRow('people', { ...row, person }, 'de').values;
		expect(lines.map(([, text]) => text.replaceAll('\u00a0', ' '))).toEqual([
			...['Ost', 'Stadtrat'],
			expect.stringMatching(/^\S+, mit Stimme, ab 1. Juli 2024, bis 30. Juni 2029$/),
		]);
	});

	test('a new record has no address yet, a changed one has', () => {
		expect(previewRow('devices', row, 'de').recordId).toBeNull();
		expect(previewRow('devices', { ...row, action: 'changed' }, 'de').recordId).toBe('made');
	});

	test('a person shows values in words, without the office’s id and what is empty', () => {
		const values = { givenName: 'Ada', position: 'deputyMayor', officeId: '1', phone: '' };
		const person = { values, seats: [], offices: [], committees: [] };
		expect(previewRow('people', { ...row, person }, 'en').values).toEqual([
			['Given name', 'Ada'],
			['Position', 'Deputy mayor'],
		]);
	});

	test('a row that is left out says why, in the reader’s language', () => {
		const left: PreviewedRow = { ...row, action: 'rejected', reason: 'sameAsLine', detail: '3' };
		const reasons = [
			previewRow('people', left, 'de').reason,
			previewRow('people', left, 'en').reason,
		];
		expect(reasons).toEqual([expect.stringContaining('3'), expect.stringContaining('3')]);
		expect(reasons[0]).not.toBe(reasons[1]);
	});

	test('a remark names the field that could not be read', () => {
		const odd = { ...row, remarks: ['unclear.osVersion', 'noCheckIn'] };
		const { remarks, isOfFile } = previewRow('devices', odd, 'de');
		expect([remarks.length, isOfFile]).toEqual([1, true]);
		expect(previewRow('devices', odd, 'de').remarks[0]).toContain('Version');
	});
});

test('a question offers its choices, a new record by name, and leaving the rows out', () => {
	const question: RowQuestion = {
		key: 'person:ada',
		reason: 'personAmbiguous',
		written: 'Ada Lerche',
		rows: 2,
		choices: [
			{ id: '1', text: 'Lerche, Dr. Ada (Dezernat III)' },
			{ id: 'new', text: '' },
		],
		usual: null,
		answer: null,
	};
	const { choices, hint } = rowQuestionView(question, 'de');
	expect(choices.map(({ value }) => value)).toEqual(['1', 'new', 'skip']);
	expect(choices.every(({ text }) => text !== '')).toBe(true);
	expect(hint).toContain('2');
});

test('a new office is made unless somebody chooses otherwise, and nobody waits for it', () => {
	const question: RowQuestion = {
		...{ key: 'office:ost', reason: 'officeUnknown', written: 'Fraktion Ost', rows: 2 },
		...{ choices: [{ id: 'new', text: '' }], usual: 'new', answer: null },
	};
	expect(rowQuestionView(question, 'de')).toMatchObject({ answer: 'new', isOpen: false });
	const decided = rowQuestionView({ ...question, answer: 'skip' }, 'de');
	expect(decided).toMatchObject({ answer: 'skip', isOpen: false });
	expect(rowQuestionView({ ...question, usual: null }, 'de')).toMatchObject({
		...{ answer: null, isOpen: true },
	});
});

test('a list of seats may name its committee once for all rows', () => {
	const columns = { a: 'name' } as const;
	expect(mappingSentence('memberships', columns, {}, 'de')).toContain('Gremium');
	expect(mappingSentence('memberships', columns, { committee: 'Stadtrat' }, 'de')).toBeNull();
});

test('columns with the same header are told apart and keep their samples', () => {
	const reading = { headers: ['Name', 'Name'], columns: { Name: 'ownerName' } };
	const columns = columnViews(reading, [['Lerche'], []]);
	expect(columns.map(({ header, samples }) => [header, samples])).toEqual([
		['Name', ['Lerche']],
		['Name', []],
	]);
	expect(new Set(columns.map(({ key }) => key)).size).toBe(2);
});

test.each([
	['nothing but an owner', { a: 'ownerName' }, /Gerät/],
	['one field twice', { a: 'ownerName', b: 'ownerName' }, /Besitzer|Name/],
	['an owner and a system', { a: 'ownerName', b: 'os' }, null],
] as const)('of a table of devices, %s', (_what, columns, expected) => {
	const sentence = mappingSentence('devices', columns, {}, 'de');
	if (expected === null) expect(sentence).toBeNull();
	else expect(sentence).toMatch(expected);
});

test('a problem names its line where it has one', () => {
	expect(problemSentence({ code: 'openQuote', line: 12 }, 'en')).toContain('12');
	expect(problemSentence({ code: 'empty' }, 'en')).not.toMatch(/\d/);
});

test.each([
	['a file of today', 'a.csv', false, '2026-11-27', []],
	['no file', '', false, '2026-11-27', ['file']],
	['a file that is too large, of a day to come', 'a.csv', true, '2026-11-28', ['file', 'fileDay']],
	['a file without a day', 'a.csv', false, '', ['fileDay']],
	['a file of a day that is none', 'a.csv', false, '2026-02-30', ['fileDay']],
])('%s', (_what, fileName, isTooLarge, day, fields) => {
	const bounds = { today: '2026-11-27', largest: 40_000_000 };
	expect(Object.keys(uploadErrors({ fileName, isTooLarge }, day, bounds, 'de'))).toEqual(fields);
});

describe('what an import has left over', () => {
	const device = { noun: 'device', recordId: 'd', line: 7, label: 'Tablet' } as const;

	test.each([
		['changedSince', 'Das hat inzwischen jemand geändert.'],
		['usedSince', 'Für das Gerät gibt es inzwischen andere Angaben'],
	] as const)('%s: the record is there to look at', (reason, why) => {
		const view = leftoverView({ ...device, reason }, 'de');
		expect(view).toMatchObject({ line: 7, label: 'Tablet', record: { noun: 'device', id: 'd' } });
		expect(view.why).toContain(why);
	});

	test.each(['gone', 'ownerGone', 'officeGone', 'broughtSince'] as const)(
		'%s: there is no record to look at',
		(reason) => {
			const view = leftoverView({ ...device, label: '', reason }, 'de');
			expect(view).toMatchObject({ record: null, label: 'Name nicht behalten' });
			expect(view.why).not.toBe('');
		},
	);

	test('a person is used by other things than a device', () => {
		const sentence = (noun: RunNoun) => leftoverSentence({ noun, reason: 'usedSince' }, 'en');
		expect(sentence('person')).toContain('The person has a seat');
		expect(new Set(runNouns.map(sentence)).size).toBe(3);
	});
});
