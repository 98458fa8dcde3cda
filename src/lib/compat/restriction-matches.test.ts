import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings } from '../catalogue/catalogue.ts';
import type { Device } from '../device/device.ts';
import { restrictionFor } from '../device/testing/restriction.ts';
import { affects, matchesOf } from './restriction-matches.ts';

const day = '2026-12-02';
const { ipad9, ipad10, ipadSomeModel, cityNotebook } = cast;
const owned = (devices: readonly Device[]) => devices.map((device) => ({ device, officeId: null }));
const ofModel = restrictionFor({ platform: 'ipados', model: 'iPad (9th generation)' });

test('devices are matched with the facts still missing, exempt ones too', () => {
	const restriction = { ...ofModel, exemptions: new Map([['ipad9', '2026-12-01']]) };
	const matches = matchesOf(
		restriction,
		owned([cityNotebook, ipadSomeModel, ipad9]),
		day,
		ceilings,
	);
	expect(matches.map(({ owned: { device }, ...match }) => [device.id, match])).toEqual([
		['ipadSomeModel', { missing: ['model'], isExempt: false }],
		['ipad9', { missing: [], isExempt: true }],
	]);
});

test.each<[string, readonly Device[], 'surely' | 'perhaps' | null]>([
	['one of the devices', [ipad10, ipad9], 'surely'],
	['one that may be it', [ipad10, ipadSomeModel], 'perhaps'],
	['one that is, and one that may be', [ipadSomeModel, ipad9], 'surely'],
	['none of the devices', [ipad10, cityNotebook], null],
	['no device', [], null],
])('an owner is affected: %s', (_, devices, expected) => {
	expect(affects(ofModel, owned(devices), day, ceilings)).toBe(expected);
	expect(affects(ofModel, owned(devices), '2026-11-30', ceilings)).toBeNull();
});

test('the owner of an exempt device is not affected', () => {
	const restriction = { ...ofModel, exemptions: new Map([['ipad9', day]]) };
	expect(affects(restriction, owned([ipad9]), day, ceilings)).toBeNull();
});
