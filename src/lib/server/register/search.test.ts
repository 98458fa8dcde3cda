import { expect, test } from 'vitest';
import { matching } from './search.ts';

const names = ['Dr. Jürgen Weiß', 'Amelie Jurgens', 'Dezernat III'];
const found = (query: string) => matching(names, query, (name) => [name]);

test('case, accents and the order of the words do not count', () => {
	expect(found('jurgen')).toEqual(['Dr. Jürgen Weiß', 'Amelie Jurgens']);
	expect(found('WEISS jürgen')).toEqual(['Dr. Jürgen Weiß']);
});

test('an empty search finds all, a strange one nothing', () => {
	expect(found('  ')).toEqual(names);
	expect(found('jürgen III')).toEqual([]);
	expect(found('.*')).toEqual([]);
});
