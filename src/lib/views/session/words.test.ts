import { expect, test } from 'vitest';
import { toolById } from '../../catalogue/catalogue.ts';
import { offeredToolName, roleWord } from './words.ts';

test('an adviser goes by their position, anybody else by their role', () => {
	const words = (role: 'adviser' | 'chair') =>
		(['de', 'en'] as const).map((locale) => roleWord({ role, position: 'deputyMayor' }, locale));
	expect(words('adviser')).toEqual(['Beigeordnete/r', 'Deputy mayor']);
	expect(words('chair')).toEqual(['Vorsitz', 'Chair']);
});

test('tools that are offered have their names of the catalogue', () => {
	expect(offeredToolName('nextcloud-talk', 'de')).toBe(toolById('nextcloud-talk')?.name);
	expect(offeredToolName('livekit-room', 'de')).toBe('Eigener Raum');
	expect(offeredToolName('later-tool', 'de')).toBe('later-tool');
});
