import { expect, test } from 'vitest';
import { presetList, presetOf } from './presets.ts';

test('every usual device has a name of its own in both languages', () => {
	for (const locale of ['de', 'en'] as const) {
		const names = presetList.map(({ text }) => text({}, { locale }));
		expect(new Set(names).size).toBe(presetList.length);
	}
});

test('a code that no list offers is none', () => {
	expect(presetOf('ownIpad')?.facts.platform).toBe('ipados');
	expect(presetOf('toaster')).toBeNull();
});
