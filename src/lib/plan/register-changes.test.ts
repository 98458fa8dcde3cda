import { describe, expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings, toolById, tools } from '../catalogue/catalogue.ts';
import type { CityDecision } from '../catalogue/city-policy.ts';
import { withDecisions } from '../catalogue/city-policy.ts';
import type { Device } from '../device/device.ts';
import { restrictionFor } from '../device/testing/restriction.ts';
import { changesBetween, changesByRestriction } from './register-changes.ts';
import type { JudgedDevice } from './register-changes.ts';

const day = '2026-12-10';
const now = { tools, ceilings };
const owned = (device: Device, personId: string | null, id = device.id): JudgedDevice => ({
	...{ device: { ...device, id }, personId, officeId: null },
});
const nothingKnown: Device = {
	...{ id: 'nothing', platform: null, model: null, identifier: null, os: null, browser: null },
	...{ otherBrowsers: [], apps: {}, camera: null, microphone: null, speaker: null, calls: null },
	...{ h264Encoder: null, canInstall: null, inAppBrowser: null, conditions: {} },
	network: { udp: null, tcp443: null, tcpOther: null },
};
const register: readonly JudgedDevice[] = [
	owned(cast.ipadAir2, 'ada', 'pad of ada'),
	owned(cast.cityNotebook, 'ada', 'notebook of ada'),
	owned(cast.ipadAir2, 'bea', 'pad of bea'),
	owned(cast.cityNotebook, null, 'of the hall'),
	owned(nothingKnown, 'cem'),
];
const ipads = restrictionFor({ platform: 'ipados' });
const ofTool = (changes: ReturnType<typeof changesByRestriction>, toolId: string) => {
	const found = changes.tools.find((one) => one.toolId === toolId);
	if (found === undefined) throw new Error(`no ${toolId}`);
	return found;
};

describe('a restriction of every iPad', () => {
	const changes = changesByRestriction(register, ipads, [], now, day);
	const room = ofTool(changes, 'livekit-room');

	test('looks at the iPads and at what may be one, not at the rest', () => {
		expect(changes.looked).toBe(3);
	});

	test('takes from each iPad what it could do', () => {
		const surely = room.devices.filter(({ after }) => after === 'blocked');
		expect(surely.map(({ id }) => id)).toEqual(['pad of ada', 'pad of bea']);
		expect(surely.every(({ before }) => before !== 'blocked')).toBe(true);
	});

	test('a person keeps the best of their devices', () => {
		expect(room.people.map(({ id, after }) => [id, after])).toEqual([['bea', 'blocked']]);
	});

	test('what nobody knows is not known, rather than not affected', () => {
		expect(changes.notKnown).toEqual(['nothing']);
		expect(room.notKnown).toEqual(['nothing']);
		expect(room.devices.map(({ id }) => id)).not.toContain('nothing');
	});

	test('the plain judgement gives the reason, and says the same', () => {
		for (const { toolId, devices } of changes.tools) {
			for (const { id, after } of devices) {
				expect(changes.verdictOf(id, toolId)?.state).toBe(after);
			}
		}
		expect(changes.verdictOf('pad of bea', 'livekit-room')?.reason.code).toBe('deviceBlocked');
		expect(changes.verdictOf('of the hall', 'livekit-room')).toBe(null);
	});
});

test('what another restriction has taken already is no change of this one', () => {
	const earlier = restrictionFor({ platform: 'ipados' }, { id: 'earlier' });
	const changes = changesByRestriction(register, ipads, [earlier], now, day);
	expect(changes.tools.flatMap(({ devices }) => devices)).toEqual([]);
	expect(changes.looked).toBe(3);
});

test('before its first day, of mail, and for an exempt device it changes nothing', () => {
	const exempt = restrictionFor(
		{ deviceIds: ['pad of ada'] },
		{ exemptions: new Map([['pad of ada', '2026-12-01']]) },
	);
	for (const [restriction, on] of [
		[ipads, '2026-11-30'],
		[restrictionFor({}, { effect: 'mail' }), day],
		[exempt, day],
	] as const) {
		const changes = changesByRestriction(register, restriction, [], now, on);
		expect([changes.looked, changes.tools.flatMap(({ devices }) => devices)]).toEqual([0, []]);
	}
});

test('a restriction of one tool leaves the others as they are', () => {
	const ofRoom = restrictionFor({}, { effect: 'tool', toolId: 'livekit-room' });
	const changes = changesByRestriction(register, ofRoom, [], now, day);
	const changed = changes.tools.filter(({ devices }) => devices.length > 0);
	expect(changed.map(({ toolId }) => toolId)).toEqual(['livekit-room']);
});

test('a tool that the city forbids is lost to every device, known or not', () => {
	const room = toolById('livekit-room');
	if (room === undefined) throw new Error('no room');
	const decision: CityDecision = {
		...{
			id: 'd',
			toolId: room.id,
			rule: 'forbidden' as const,
			land: '',
			from: '2026-12-01',
			until: null,
		},
		...{ text: 'Verboten', source: 'Beschluss', checked: '2026-12-01' },
	};
	const forbidden = { tools: withDecisions([room], [decision]), ceilings };
	const changes = changesBetween(register, [], { tools: [room], ceilings }, forbidden, day);
	const [{ devices = [], people = [] } = {}] = changes.tools;
	expect(changes.looked).toBe(register.length);
	expect(people.map(({ id }) => id)).toContain('ada');
	expect(devices.length).toBeGreaterThan(2);
	expect(devices.map(({ after }) => after)).not.toContain('works');
});

test('nothing changes between a catalogue and itself', () => {
	const changes = changesBetween(register, [], now, now, day);
	expect(changes.tools.flatMap(({ devices, people }) => [...devices, ...people])).toEqual([]);
	expect(changes.notKnown).toEqual(['nothing']);
});
