import { expect, test } from 'vitest';
import { tool } from '../testing/world.ts';
import { isRetired } from './retired.ts';

const retired = (date: string | null) => tool({ status: { state: 'retired', date } });

test('a tool is retired from its last day on, and at once where nobody names the day', () => {
	expect(isRetired(retired('2027-05-05'), '2027-05-04')).toBe(false);
	expect(isRetired(retired('2027-05-05'), '2027-05-05')).toBe(true);
	expect(isRetired(retired(null), '2020-01-01')).toBe(true);
	expect(isRetired(tool({}), '2099-01-01')).toBe(false);
});
