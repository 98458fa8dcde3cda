import { describe, expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings, toolById } from '../catalogue/catalogue.ts';
import { unknownArrangement } from './tool/arrangement.ts';
import { appliesTo, restrictionsOn, withRestrictions } from './restriction.ts';
import type { Restriction, RestrictionScope } from '../device/restriction.ts';
import type { Device } from '../device/device.ts';
import { everyDevice, restrictionFor } from '../device/testing/restriction.ts';
import { judgeAttendee } from './judge/judge.ts';
import { judgeMeeting } from './judge/judge-meeting.ts';
import { parseSystem } from '../device/system.ts';

const applies = (
	scope: Partial<RestrictionScope>,
	device: Device,
	officeId: string | null = 'west',
) => appliesTo({ ...everyDevice, ...scope }, { device, officeId }, ceilings);
const withOs = (device: Device, os: string | null): Device => ({
	...device,
	os: os === null ? null : parseSystem(os),
});

describe('a restriction applies to a device', () => {
	test.each([
		['its platform', { platform: 'ipados' }, cast.ipad9, []],
		['another platform', { platform: 'ipados' }, cast.iphone13, null],
		['no platform known', { platform: 'ipados' }, { ...cast.ipad9, platform: null }, ['platform']],
		['its model', { model: 'iPad Air 2' }, cast.ipadAir2, []],
		['another model', { model: 'iPad Air 2' }, cast.ipad9, null],
		['no model known', { model: 'iPad Air 2' }, cast.ipadSomeModel, ['model']],
		[
			'its model by Apple’s identifier',
			{ model: 'iPad5,3' },
			{ ...cast.ipadAir2, identifier: null },
			[],
		],
		['its office', { officeId: 'west' }, cast.ipad9, []],
		['another office', { officeId: 'east' }, cast.ipad9, null],
		['one of the devices', { deviceIds: ['ipad9'] }, cast.ipad9, []],
		['none of the devices', { deviceIds: [] }, cast.ipad9, null],
	] as const)('%s', (_, scope, device, missing) => {
		expect(applies(scope, device)).toEqual(missing);
	});

	test.each([
		['13.4.1', []],
		['12.5.8', []],
		['13.5', null],
		['≥ 13.2', ['os']],
		['≥ 14', null],
		[null, ['os']],
	])('“iPadOS below 13.5” with %s', (os, missing) => {
		const below = { platform: 'ipados', systemBelow: [13, 5] } as const;
		expect(applies(below, withOs(cast.ipad9, os))).toEqual(missing);
	});

	test('“Windows 10”, whose builds go on to those of 11', () => {
		const ten = { platform: 'windows', systemBelow: [11] } as const;
		expect(applies(ten, withOs(cast.cityNotebook, '10.0.19045'))).toEqual([]);
		expect(applies(ten, withOs(cast.cityNotebook, '11'))).toBeNull();
		expect(applies(ten, withOs(cast.cityNotebook, '10 or 11'))).toEqual(['os']);
	});

	test('one thing that does not fit outweighs another that nobody knows', () => {
		expect(applies({ platform: 'ipados', model: 'iPad Air 2' }, cast.cityNotebook)).toBeNull();
	});
});

test('a device is exempt one by one, from a day on', () => {
	const applying = (day: string, id: string) =>
		restrictionsOn(
			{ device: { ...cast.ipad9, id }, officeId: null },
			[restrictionFor({ platform: 'ipados' }, { exemptions: new Map([['mine', '2026-12-10']]) })],
			day,
			ceilings,
		).length;
	expect([
		applying('2026-12-09', 'mine'),
		applying('2026-12-10', 'mine'),
		applying('2026-12-10', 'other'),
	]).toEqual([1, 0, 1]);
});

test('mail takes no way into a session away', () => {
	const owned = { device: cast.ipad9, officeId: null };
	const mail = [restrictionFor({ platform: 'ipados' }, { effect: 'mail' })];
	expect(withRestrictions(owned, mail, '2026-12-02', ceilings)).toBe(cast.ipad9);
	expect(restrictionsOn(owned, mail, '2026-12-02', ceilings)).toHaveLength(1);
});

describe('the verdict', () => {
	const day = '2026-12-02';
	const call = {
		day,
		arrangement: unknownArrangement,
		participants: 10,
		groupCall: true,
		browserGuests: false,
	};
	const blocked = (device: Device, one: Restriction) =>
		withRestrictions({ device, officeId: null }, [one], day, ceilings);
	const judge = (toolId: string, devices: readonly Device[]) => {
		const tool = toolById(toolId);
		if (!tool) throw new Error(`no tool ${toolId}`);
		const owner = { id: 'a', role: 'guest', needs: [], accounts: ['apple-account'] } as const;
		return judgeAttendee(tool, { ...owner, devices }, call, ceilings);
	};
	const noIpad = restrictionFor({ platform: 'ipados' });

	test('of a blocked device says why and how long, and that it can be exempt or replaced', () => {
		const verdict = judge('livekit-room', [blocked(cast.ipad9, noIpad)]);
		expect(verdict.state).toBe('blocked');
		expect(verdict.reason).toEqual({
			code: 'deviceBlocked',
			why: 'Sicherheitswarnung',
			from: '2026-12-01',
			until: '2027-01-01',
			tool: null,
		});
		const kinds = verdict.remedies.map(({ kind }) => kind);
		for (const kind of ['releaseBlock', 'borrow', 'comeInPerson']) expect(kinds).toContain(kind);
	});

	test('leaves somebody able who has another device', () => {
		const devices = [blocked(cast.ipad9, noIpad), blocked(cast.cityNotebook, noIpad)];
		expect(judge('livekit-room', devices)).toMatchObject({
			state: 'works',
			device: 'cityNotebook',
		});
	});

	test('is unknown where nobody knows whether the restriction applies, and asks', () => {
		const perhaps = blocked(cast.ipadSomeModel, restrictionFor({ model: 'iPad Air 2' }));
		const verdict = judge('facetime', [perhaps]);
		expect(verdict).toMatchObject({
			state: 'unknown',
			reason: { code: 'perhapsBlocked' },
			missing: ['model'],
		});
		expect(verdict.remedies).toContainEqual({
			kind: 'askFact',
			device: 'ipadSomeModel',
			facts: ['model'],
		});
	});

	test('of one tool, in one way, touches no other', () => {
		const noApp = restrictionFor({}, { effect: 'tool', toolId: 'zoom', way: 'native' });
		const ways = (toolId: string) =>
			judge(toolId, [blocked(cast.cityNotebook, noApp)]).ways.map(({ way, reason }) => [
				way,
				reason.code === 'deviceBlocked',
			]);
		expect(ways('zoom')).toContainEqual(['native', true]);
		expect(ways('zoom')).not.toContainEqual(['browser', true]);
		expect(ways('livekit-room').flat()).not.toContain(true);
	});

	test('of a device of which nothing else is known is blocked all the same', () => {
		const bare: Device = { ...cast.ipad9, platform: null };
		expect(judge('zoom', [blocked(bare, restrictionFor({ deviceIds: ['ipad9'] }))]).state).toBe(
			'blocked',
		);
	});

	test('of the meeting counts no blocked device as one to start the call on', () => {
		const tool = toolById('facetime');
		if (!tool) throw new Error('no FaceTime');
		const outcome = (device: Device) =>
			judgeMeeting(
				tool,
				[{ id: 'a', role: 'host', needs: [], accounts: ['apple-account'], devices: [device] }],
				call,
				ceilings,
			).outcome;
		expect(outcome(cast.ipad9)).toBe('possible');
		expect(outcome(blocked(cast.ipad9, noIpad))).toBe('impossible');
	});
});
