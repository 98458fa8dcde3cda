import { expect, test } from 'vitest';
import { cast } from '../../cast/cast.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { restrictionContacts } from './contacts.ts';
import { matchesFrom } from './matches.ts';
import { inventoryDevice } from './testing/inventory.ts';

const person = (id: string, officeId: string) => ({
	...{ id, officeId, name: `Ada ${id}`, sortName: `${id}, Ada`, phone: '110' },
	officeName: `Büro ${officeId}`,
});
const register = {
	people: [person('amsel', 'east'), person('busch', 'north'), person('lerche', 'west')],
	offices: ['east', 'north', 'west'].map((id) => ({ id, name: id, contact: '' })),
	secretaries: [{ personId: 'specht', name: 'Specht', phone: '', committees: ['Rat'] }],
};
const ofModel = restrictionFor(
	{ platform: 'ipados', model: 'iPad (9th generation)' },
	{ exemptions: new Map([['exempt', '2026-12-01']]) },
);
const inventory = [
	inventoryDevice(cast.ipad9, 'lerche'),
	inventoryDevice({ ...cast.ipadSomeModel, id: 'second' }, 'lerche'),
	inventoryDevice(cast.ipadSomeModel, 'amsel'),
	inventoryDevice({ ...cast.ipad9, id: 'exempt' }, 'busch'),
	inventoryDevice({ ...cast.ipad9, id: 'of the hall' }, null),
];

test('people with a restricted device are called, and their offices and secretaries told', () => {
	const matches = matchesFrom(ofModel, inventory, '2026-12-02');
	const { people, offices, secretaries } = restrictionContacts(matches, register);
	expect(people.map(({ id, devices, isPerhaps }) => [id, devices, isPerhaps])).toEqual([
		['amsel', ['Gerät ipadSomeModel'], true],
		['lerche', ['Gerät ipad9', 'Gerät second'], false],
	]);
	expect(offices.map(({ id }) => id)).toEqual(['east', 'west']);
	expect(secretaries).toEqual(register.secretaries);
});
