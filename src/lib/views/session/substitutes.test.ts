import { expect, test } from 'vitest';
import { candidateChoices, representable, substituteView } from './substitutes.ts';

type Listed = Parameters<typeof substituteView>[0][number];
const listed = (id: string, officeId: string, more: Partial<Listed> = {}): Listed => ({
	...{ id, name: `Ada ${id}`, sortName: `${id}, Ada`, personId: `p ${id}`, officeId },
	...{ role: 'member', vote: true, standing: 'invited', represents: null, ...more },
});
const everyone = [
	listed('Amsel', 'red', { standing: 'prevented' }),
	listed('Fink', 'red', { standing: 'excused' }),
	listed('Lerche', 'green'),
];

const candidate = (name: string, officeId: string) => ({
	...{ id: `p ${name}`, name: `${name}, Ada`, officeId, officeName: `Fraktion ${officeId}` },
});
const candidates = [
	candidate('Amsel', 'red'),
	candidate('Fink', 'red'),
	candidate('Gans', 'green'),
	candidate('Meise', 'red'),
	candidate('Specht', 'blue'),
];
const view = (id: string, list: readonly Listed[] = everyone) =>
	substituteView(list, id, candidates, new Set(['p Specht']), 'de');

test('first come those of the same office, then those with a seat, then all others; nobody who is prevented', () => {
	expect(view('Amsel')).toEqual({
		...{ id: 'Amsel', name: 'Ada Amsel' },
		choices: [
			{ value: 'p Meise', text: 'Meise, Ada (Fraktion red)', group: 'Fraktion red' },
			{ value: 'p Specht', text: 'Specht, Ada (Fraktion blue)', group: expect.any(String) },
			{ value: 'p Gans', text: 'Gans, Ada (Fraktion green)', group: expect.any(String) },
		],
	});
});

test('there is no second substitute for one, and none for who is not on the list', () => {
	const represents = { id: 'Amsel', name: 'Ada Amsel' };
	const replaced = [...everyone, listed('Gans', 'green', { represents })];
	expect(view('Amsel', replaced)).toBeNull();
	expect(representable(replaced).map(({ value }) => value)).toEqual(['Fink', 'Lerche', 'Gans']);
	expect(view('nobody')).toBeNull();
});

test('everybody to choose from has their office beside the name', () => {
	expect(candidateChoices(candidates)[2]).toEqual({
		value: 'p Gans',
		text: 'Gans, Ada (Fraktion green)',
	});
});
