import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings } from '../catalogue/catalogue.ts';
import type { Restriction } from '../device/restriction.ts';
import type { Device } from '../device/device.ts';
import { mailReach } from './mail-reach.ts';

const noMail: Restriction = {
	...{ id: 'b', effect: 'mail', toolId: null, way: null, reason: 'Warnung' },
	...{ from: '2026-12-01', until: '2026-12-10' },
	scope: {
		...{ platform: 'ipados', systemFrom: null, systemBelow: null, model: 'iPad (9th generation)' },
		...{ officeId: null, deviceIds: null },
	},
	exemptions: new Map(),
};
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
