import { expect, test } from 'vitest';
import { modelWord } from './names.ts';

test.each([
	['iPad (1st generation)', 'iPad (1. Generation)'],
	['iPad (3rd generation)', 'iPad (3. Generation)'],
	['iPad (10th generation)', 'iPad (10. Generation)'],
	['iPad Pro 12.9-inch (2nd generation)', 'iPad Pro 12,9 Zoll (2. Generation)'],
	['iPad Pro 11-inch (M4)', 'iPad Pro 11 Zoll (M4)'],
	['ThinkPad T14 Gen 3', 'ThinkPad T14 Gen 3'],
] as const)('%s is %s in German, and back', (english, german) => {
	expect(modelWord(english, 'de')).toBe(german);
	expect(modelWord(english, 'en')).toBe(english);
	expect(modelWord(german, 'de')).toBe(german);
	expect(modelWord(german, 'en')).toBe(english);
});
