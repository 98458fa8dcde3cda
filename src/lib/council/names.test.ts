import { expect, test } from 'vitest';
import { sameName } from './names.ts';

test('one name spelled twice is one person', () => {
	expect(sameName(' Dr.  Ada LERCHE', 'dr. ada lerche')).toBe(true);
	expect(sameName('Ada Lerche', 'Ida Lerche')).toBe(false);
});
