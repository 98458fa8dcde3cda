import { expect, test } from 'vitest';
import { modelKey } from './model-key.ts';
import { isSameStatement } from './values.ts';

test.each([
	['iPad (9th generation)', 'iPad (9. Generation)'],
	['iPhone SE (2nd generation)', 'iphone se (2. gen.)'],
	['iPad Pro 12.9-inch (1st generation)', 'iPad Pro 12,9 Zoll (1. Generation)'],
	['iPad Pro 12.9-inch (3rd generation)', 'iPad Pro (12.9-inch) (3rd generation)'],
	['iPad Pro 11-inch (M4)', 'iPad Pro (11″) (M4)'],
])('%s and %s are one model', (english, german) => {
	expect(modelKey(german)).toBe(modelKey(english));
	const said = (value: string) => ({ field: 'model', value, comparator: '=' }) as const;
	expect(isSameStatement(said(english), said(german))).toBe(true);
});

test('another generation is another model', () => {
	expect(modelKey('iPad (9th generation)')).not.toBe(modelKey('iPad (8th generation)'));
});
