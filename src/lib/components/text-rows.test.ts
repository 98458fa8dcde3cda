import { expect, test } from 'vitest';
import { rowsOf } from './text-rows.ts';

test('a field has a row for each line, more for a long one, and one to spare', () => {
	expect(rowsOf('')).toBe(2);
	expect(rowsOf('Guten Tag,\n\nbis morgen')).toBe(4);
	expect(rowsOf(`Guten Tag,\n${'a'.repeat(79)}`)).toBe(4);
});
