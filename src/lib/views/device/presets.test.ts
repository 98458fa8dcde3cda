import { expect, test } from 'vitest';
import { presetList, presetOf } from './presets.ts';

test('every usual device has a name of its own in both languages', () => {
	for (const locale of ['de', 'en'] as const) {
		const names = presetList.map(({ text }) => text({}, { locale }));
		expect(new Set(names).size).toBe(presetList.length);
	}
});

test('what nobody says by choosing a kind is a guess, and no guess says no', () => {
	for (const { facts, usual } of presetList) {
		expect(Object.keys(facts).filter((field) => field in usual)).toEqual([]);
		expect(Object.values(usual)).not.toContain(false);
	}
	expect(presetOf('cityIpad')).toMatchObject({
		facts: { platform: 'ipados', canInstall: false },
		usual: { camera: true },
	});
});

test('a code that no list offers is none', () => {
	expect(presetOf('ownIpad')?.facts.platform).toBe('ipados');
	expect(presetOf('toaster')).toBeNull();
});
