import { expect, test } from 'vitest';
import { cast } from '../../cast/cast.ts';
import { ceilings, tools } from '../../catalogue/catalogue.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { changesByRestriction } from '../../plan/register-changes.ts';
import { inventoryDevice } from '../restrictions/testing/inventory.ts';
import { changesView } from './changes.ts';

const day = '2026-12-10';
const known = [
	inventoryDevice({ ...cast.ipadAir2, id: 'pad' }, 'ada'),
	inventoryDevice({ ...cast.cityNotebook, id: 'notebook' }, 'ada'),
	inventoryDevice({ ...cast.ipadAir2, id: 'other pad' }, 'bea'),
];
const nothing = inventoryDevice({ ...cast.ipadAir2, id: 'nothing', platform: null }, 'cem');
const ipads = restrictionFor({ platform: 'ipados' });
const viewOf = (register: readonly ReturnType<typeof inventoryDevice>[], restriction = ipads) =>
	changesView(
		changesByRestriction(register, restriction, [], { tools, ceilings }, day),
		register,
		'de',
	);

test('for each tool how many devices and people get which verdict', () => {
	const room = viewOf(known).tools.find(({ names }) => names.includes('Eigener Raum'));
	const lost = room?.moves.filter(({ after }) => after === 'blocked') ?? [];
	expect(lost.reduce((sum, { devices }) => sum + devices, 0)).toBe(2);
	expect(lost.reduce((sum, { people }) => sum + people, 0)).toBe(1);
});

test('tools with the same numbers stand together, and every changed one stands once', () => {
	const view = viewOf(known);
	const names = view.tools.flatMap((tool) => tool.names.split(', '));
	expect(new Set(names).size).toBe(names.length);
	expect(view.tools.length).toBeLessThan(names.length);
	expect([...names, ...view.unchanged.split(', ')]).toContain('Zoom');
});

test('those concerned are named with the reason, in the order of their owners', () => {
	const { explained, named } = viewOf(known);
	expect(explained.map(({ ownerName }) => ownerName)).toEqual(['ada', 'bea']);
	expect(
		explained.flatMap(({ lines }) => lines).every(({ reason }) => /gesperrt/.test(reason)),
	).toBe(true);
	expect(named).toEqual([]);
});

test('of more than a hundred the rest is named without reasons', () => {
	const many = Array.from({ length: 130 }, (_, i) =>
		inventoryDevice({ ...cast.ipadAir2, id: `pad ${i}` }, `p${i}`),
	);
	const { explained, named } = viewOf(many);
	expect([explained.length, named.length]).toEqual([100, 30]);
});

test('what nobody knows is named as not known, and not among those concerned', () => {
	const { notKnown, explained } = viewOf([...known, nothing]);
	expect(notKnown.map(({ id }) => id)).toEqual(['nothing']);
	expect(explained.map(({ id }) => id)).not.toContain('nothing');
});
