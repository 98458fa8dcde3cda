import { expect, test } from 'vitest';
import { differences, entriesOf } from './entries.ts';

test('a record reads as its form would send it', () => {
	expect(entriesOf({ name: 'Rat', budget: null, vote: true, guest: false, lines: ['a'] })).toEqual({
		name: ['Rat'],
		budget: [''],
		vote: ['on'],
		guest: [],
		lines: ['a'],
	});
});

test('only what was saved otherwise is told, in words', () => {
	const fields = {
		name: { label: () => 'Name' },
		kind: { label: () => 'Art', word: (kind: string) => kind.toUpperCase() },
		lines: { label: () => 'Konten' },
	};
	expect(
		differences(
			fields,
			{ name: ['Amt'], kind: ['a'], lines: ['x', 'y'] },
			{ name: ['Amt'], kind: ['b'] },
			'de',
		),
	).toEqual([
		{ label: 'Art', theirs: 'A', yours: 'B' },
		{ label: 'Konten', theirs: 'x, y', yours: '' },
	]);
});
