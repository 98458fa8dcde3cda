import { expect, test } from 'vitest';
import { everything } from '../../access/scope.ts';
import { cast } from '../../cast/cast.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { restrictionList } from './list.ts';
import { inventoryDevice, noNames } from './testing/inventory.ts';

const today = '2026-12-02';
const ofModel = restrictionFor({ platform: 'ipados', model: 'iPad (9th generation)' });
const ofNotebooks = restrictionFor({ platform: 'windows' }, { id: 'notebooks' });
const inventory = [
	inventoryDevice(cast.ipad9, 'lerche'),
	inventoryDevice({ ...cast.ipad9, id: 'second' }, 'lerche'),
	inventoryDevice({ ...cast.ipad9, id: 'exempt' }, 'busch'),
	inventoryDevice(cast.ipadSomeModel, 'amsel'),
	inventoryDevice({ ...cast.ipad9, id: 'of the hall' }, null),
];
const listed = (scope = everything, restrictions = [ofModel, ofNotebooks]) =>
	restrictionList(restrictions, { inventory, names: noNames }, { scope, today }, 'de');

test('people are counted once, those for whom a fact is missing apart, halls not at all', () => {
	const exempting = { ...ofModel, exemptions: new Map([['exempt', '2026-12-01']]) };
	expect(listed(everything, [exempting])[0]?.counts).toEqual({ people: 2, perhaps: 1, exempt: 1 });
});

test('one that is coming is counted as on its first day', () => {
	const exempting = {
		...{ ...ofModel, from: '2026-12-10' },
		exemptions: new Map([['exempt', '2026-12-10']]),
	};
	expect(listed(everything, [exempting])[0]).toMatchObject({
		state: 'coming',
		counts: { exempt: 1 },
	});
});

test('an office is shown only those that apply to its devices', () => {
	expect(listed().map(({ id }) => id)).toEqual(['r', 'notebooks']);
	expect(listed({ ...everything, offices: ['west'] }).map(({ id }) => id)).toEqual(['r']);
});
