import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings } from '../catalogue/catalogue.ts';
import type { Device } from '../device/device.ts';
import { restrictionFor } from '../device/testing/restriction.ts';
import { mailReach } from './mail-reach.ts';

const noMail = restrictionFor(
	{ platform: 'ipados', model: 'iPad (9th generation)' },
	{ effect: 'mail', until: '2026-12-10' },
);
const { ipad9, ipad10, ipadSomeModel, cityNotebook, telephone } = cast;

test.each<[string, readonly Device[], string]>([
	['everything is blocked', [ipad9], 'cut'],
	['a telephone reads no mail', [ipad9, telephone], 'cut'],
	['another device is not blocked', [ipad9, cityNotebook], 'partly'],
	['nothing is blocked', [ipad10, cityNotebook], 'reached'],
	['a device may be blocked', [ipadSomeModel], 'perhaps'],
	['one is, and another may be', [ipad9, ipadSomeModel], 'perhaps'],
	['one may be, and another is not', [ipadSomeModel, cityNotebook], 'perhaps'],
	['no device is known', [], 'reached'],
])('%s', (_, devices, expected) => {
	const owned = devices.map((device) => ({ device, officeId: null }));
	expect(mailReach(owned, [noMail], '2026-12-02', ceilings)).toBe(expected);
	expect(mailReach(owned, [noMail], '2026-12-10', ceilings)).toBe('reached');
	expect(mailReach(owned, [{ ...noMail, effect: 'use' }], '2026-12-02', ceilings)).toBe('reached');
});
