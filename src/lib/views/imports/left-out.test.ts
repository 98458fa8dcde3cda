import { expect, test } from 'vitest';
import { countLeftOut, leftOutViews } from './left-out.ts';

const left = (reason: 'over' | 'withoutDate', ...names: readonly string[]) =>
	names.map((name, at) => ({ key: `${reason} ${at}`, name, reason }));
const all = [
	...left('over', 'Amsel', 'Busch', 'Drossel', 'Elster', 'Elster'),
	...left('withoutDate', ''),
];

test('what was left out is counted by reason, and the first are named', () => {
	expect(countLeftOut(all)).toEqual([
		{ reason: 'over', count: 5, names: ['Amsel', 'Busch', 'Drossel'] },
		{ reason: 'withoutDate', count: 1, names: [] },
	]);
});

test('what can be mended stands first, with the place where', () => {
	expect(leftOutViews(countLeftOut(all), 'de')).toEqual([
		{ sentence: 'Sitzungen ohne Datum. (1)', place: 'sessions' },
		{ sentence: 'Beendet. (5) Amsel, Busch, Drossel …', place: null },
	]);
});
