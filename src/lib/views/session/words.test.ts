import { expect, test } from 'vitest';
import { toolById } from '../../catalogue/catalogue.ts';
import { offered } from '../../plan/offered.ts';
import { offeredToolName, roleWord } from './words.ts';

test('an adviser goes by their position, anybody else by their role', () => {
	const words = (role: 'adviser' | 'chair') =>
		(['de', 'en'] as const).map((locale) => roleWord({ role, position: 'deputyMayor' }, locale));
	expect(words('adviser')).toEqual(['Beigeordnete oder Beigeordneter', 'Deputy mayor']);
	expect(words('chair')).toEqual(['Vorsitz', 'Chair']);
});

test('tools that are offered have their names of the catalogue', () => {
	expect(offered.map((id) => offeredToolName(id, 'de'))).toEqual(
		offered.map((id) => toolById(id)?.name),
	);
});
