import { expect, test } from 'vitest';
import { cast } from '../../cast/cast.ts';
import type { Device } from '../../device/device.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { affecting, affectingLines } from './affecting.ts';
import { noNames } from './testing/inventory.ts';

const owner = (name: string, ...devices: readonly Device[]) => ({
	name,
	owned: devices.map((device) => ({ device, officeId: null })),
});
const owners = [
	owner('Lerche', cast.ipad9),
	owner('Amsel', cast.ipadSomeModel, cast.cityNotebook),
	owner('Busch', cast.cityNotebook),
];
const ofModel = restrictionFor({ platform: 'ipados', model: 'iPad (9th generation)' });

test('those affected are named, those for whom a fact is missing apart', () => {
	const found = affecting([ofModel], owners, '2026-12-02');
	expect(found).toEqual([{ restriction: ofModel, sure: ['Lerche'], perhaps: ['Amsel'] }]);
	expect(affectingLines({ found, names: noNames }, '2026-12-02', 'de')).toMatchObject([
		{ id: 'r', state: 'inForce', reason: 'Sicherheitswarnung', sure: ['Lerche'] },
	]);
});

test('one that is coming is asked about on its first day', () => {
	expect(affecting([ofModel], owners, '2026-11-01')).toHaveLength(1);
});

test('one that affects nobody is left out', () => {
	expect(affecting([restrictionFor({ platform: 'macos' })], owners, '2026-12-02')).toEqual([]);
	expect(affecting([ofModel], owners, '2027-01-01')).toEqual([]);
});
