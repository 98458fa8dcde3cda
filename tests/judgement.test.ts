import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilings, toolById, tools } from '../src/lib/catalogue/catalogue.ts';
import { accountCodes } from '../src/lib/compat/tool/account.ts';
import type { CallSetup } from '../src/lib/compat/tool/arrangement.ts';
import type { Device } from '../src/lib/device/device.ts';
import { deviceOf } from '../src/lib/device/facts.ts';
import { judgeAttendee } from '../src/lib/compat/judge/judge.ts';
import { judgeMeeting } from '../src/lib/compat/judge/judge-meeting.ts';
import { stepsFor } from '../src/lib/compat/remedy/steps.ts';
import { resolveCall } from '../src/lib/compat/tool/resolve-call.ts';
import { parseSystem } from '../src/lib/device/system.ts';
import type { Tool } from '../src/lib/compat/tool/tool.ts';
import { states } from '../src/lib/compat/verdict.ts';
import type { State } from '../src/lib/compat/verdict.ts';
import { exactly } from '../src/lib/device/version.ts';
import { afterDoing } from '../src/lib/compat/remedy/what-if.ts';
import { ownRoomArrangement } from '../src/lib/plan/offered.ts';
import { attendee, call, situation } from './situations.ts';
import type { Situation } from './situations.ts';

const rank = (state: State): number => states.indexOf(state);
const stateOf = ({ tool, attendee: who, call: how }: Situation): State =>
	judgeAttendee(tool, who, how, ceilings).state;

const withDevices = (one: Situation, change: (device: Device) => Device): Situation => ({
	...one,
	attendee: { ...one.attendee, devices: one.attendee.devices?.map(change) ?? null },
});
const withArrangement = (one: Situation, change: object): Situation => ({
	...one,
	call: { ...one.call, arrangement: { ...one.call.arrangement, ...change } },
});

const capabilities: Readonly<Record<string, (one: Situation) => Situation>> = {
	camera: (one) => withDevices(one, (d) => ({ ...d, camera: true })),
	microphone: (one) => withDevices(one, (d) => ({ ...d, microphone: true })),
	speaker: (one) => withDevices(one, (d) => ({ ...d, speaker: true })),
	'the right to install': (one) => withDevices(one, (d) => ({ ...d, canInstall: true })),
	'an H.264 encoder': (one) => withDevices(one, (d) => ({ ...d, h264Encoder: true })),
	'the current app': (one) =>
		withDevices(one, (d) => ({ ...d, apps: { [one.tool.id]: { version: 'current' } } })),
	'a browser with calls': (one) => withDevices(one, (d) => ({ ...d, calls: true })),
	'an open network': (one) =>
		withDevices(one, (d) => ({ ...d, network: { udp: true, tcp443: true, tcpOther: true } })),
	'every account': (one) => ({ ...one, attendee: { ...one.attendee, accounts: accountCodes } }),
	'a number to dial': (one) => withArrangement(one, { dialIn: true }),
	'a web client': (one) => withArrangement(one, { webClientAllowed: true }),
	'guests without account': (one) => withArrangement(one, { anonymousJoinAllowed: true }),
	'a relay': (one) =>
		withArrangement(one, { server: { ...one.call.arrangement.server, turnTls443: true } }),
	'another browser': (one) =>
		withDevices(one, (d) =>
			d.browser === null
				? d
				: {
						...d,
						otherBrowsers: [...d.otherBrowsers, { name: 'chrome', version: exactly([158]) }],
					},
		),
	'another device': (one) => {
		const { devices } = one.attendee;
		const [first] = devices ?? [];
		if (first === undefined) return one;
		const another = { ...first, id: 'd3', platform: 'android', os: parseSystem('17') } as const;
		return { ...one, attendee: { ...one.attendee, devices: [...(devices ?? []), another] } };
	},
};

test.each(Object.entries(capabilities))('adding %s never makes a verdict worse', (_, add) => {
	fc.assert(
		fc.property(situation, (one) => {
			expect(rank(stateOf(add(one)))).toBeLessThanOrEqual(rank(stateOf(one)));
		}),
		{ numRuns: 300 },
	);
});

const lacks = (name: keyof Device) => (one: Situation) =>
	withDevices(one, (d) => ({ ...d, [name]: null }));
const facts: Readonly<Record<string, (one: Situation) => Situation>> = {
	...Object.fromEntries(
		(
			[
				'platform',
				'model',
				'identifier',
				'os',
				'browser',
				'camera',
				'microphone',
				'speaker',
				'h264Encoder',
				'canInstall',
			] as const
		).map((name) => [name, lacks(name)]),
	),
	'its apps': (one) => withDevices(one, (d) => ({ ...d, apps: {} })),
	'the other browsers': (one) => withDevices(one, (d) => ({ ...d, otherBrowsers: [] })),
	'the version of the browser': (one) =>
		withDevices(one, (d) => ({ ...d, browser: d.browser && { ...d.browser, version: null } })),
	'a device': (one) => ({
		...one,
		attendee: { ...one.attendee, devices: one.attendee.devices?.slice(1) ?? null },
	}),
	'all accounts': (one) => ({ ...one, attendee: { ...one.attendee, accounts: null } }),
	'the number to dial': (one) => withArrangement(one, { dialIn: null }),
	'the web client': (one) => withArrangement(one, { webClientAllowed: null }),
	'guests without account': (one) => withArrangement(one, { anonymousJoinAllowed: null }),
	'the server': (one) =>
		withArrangement(one, {
			server: { ...one.call.arrangement.server, turnTls443: null, sip: null },
		}),
	'the number of people': (one) => ({ ...one, call: { ...one.call, participants: null } }),
};

test.each(Object.entries(facts))(
	'not knowing %s never turns blocked or unknown into works',
	(_, forget) => {
		fc.assert(
			fc.property(situation, (one) => {
				const before = stateOf(one);
				fc.pre(before === 'blocked' || before === 'unknown');
				expect(stateOf(forget(one))).not.toBe('works');
			}),
			{ numRuns: 200, maxSkipsPerRun: 1000 },
		);
	},
);

test('remedies done give what they promised', () => {
	fc.assert(
		fc.property(situation, ({ tool, attendee: who, call: how }) => {
			const { ways } = judgeAttendee(tool, who, how, ceilings);
			for (const way of ways) {
				const steps = stepsFor(way);
				if (steps.length === 0) continue;
				const promised = way.limits.length > 0 ? 'limited' : 'works';
				const done = judgeAttendee(tool, afterDoing(steps, who, tool.id), how, ceilings);
				const same = done.ways.filter(
					(other) =>
						other.device === way.device && other.way === way.way && other.browser === way.browser,
				);
				const best = Math.min(...same.map(({ state }) => rank(state)));
				expect(best).toBeLessThanOrEqual(rank(promised));
			}
		}),
		{ numRuns: 3000 },
	);
});

test('the order of devices does not decide whether somebody gets in', () => {
	fc.assert(
		fc.property(situation, (one) => {
			const devices = one.attendee.devices?.toReversed() ?? null;
			expect(stateOf({ ...one, attendee: { ...one.attendee, devices } })).toBe(stateOf(one));
		}),
	);
});

test('the order of attendees does not decide whether a meeting takes place', () => {
	const meeting = fc.constantFrom<Tool>(...tools).chain((tool) =>
		fc.record({
			tool: fc.constant(tool),
			attendees: fc.tuple(attendee('a', tool.id), attendee('b', tool.id), attendee('c', tool.id)),
			call: call.map((how): CallSetup => ({ ...how, browserGuests: null })),
		}),
	);
	fc.assert(
		fc.property(meeting, ({ tool, attendees, call: how }) => {
			const turned = attendees.toReversed();
			const [one, other] = [attendees, turned].map((order) => {
				const { outcome, dependsOn } = judgeMeeting(tool, order, how, ceilings);
				return { outcome, dependsOn: dependsOn.toSorted(), call: resolveCall(tool, order, how) };
			});
			expect(one).toEqual(other);
		}),
		{ numRuns: 500 },
	);
});

test.each([
	['iPad in Lockdown Mode', { platform: 'ipados', os: '17.5', browser: 'safari' }, 'blocked'],
	['PC without calls in Firefox', { platform: 'windows', os: '11', browser: 'firefox' }, 'blocked'],
	[
		'the same with Chrome beside it',
		{ platform: 'windows', os: '11', browser: 'firefox', other: 'chrome' },
		'works',
	],
] as const)('%s: whatever the version, the device has shown what it can', (_, given, state) => {
	const room = toolById('livekit-room') ?? expect.fail('there is no room');
	const says = (field: string, value: unknown) =>
		({
			field,
			value,
			comparator: '=',
			source: 'detected',
			observedAt: '2026-11-20T08:00:00Z',
		}) as const;
	const others = 'other' in given ? [{ name: given.other, version: '157' }] : [];
	const known = [
		says('platform', given.platform),
		says('os', given.os),
		says('browser', { name: given.browser, version: given.browser === 'safari' ? '17.5' : '150' }),
		says('otherBrowsers', others),
		...['camera', 'microphone', 'speaker'].map((part) => says(part, true)),
		says('canInstall', false),
	];
	const how: CallSetup = {
		day: '2026-11-25',
		participants: 20,
		groupCall: true,
		browserGuests: true,
		arrangement: ownRoomArrangement,
	};
	const stateWith = (calls: boolean) => {
		const device = deviceOf('d', [...known, says('calls', calls)]);
		const who = {
			id: 'a',
			role: 'guest',
			needs: ['hear', 'speak', 'see', 'beSeen'],
			accounts: [],
			devices: [device],
		} as const;
		return judgeAttendee(room, who, how, ceilings).state;
	};
	expect(stateWith(true)).toMatch(/works|limited/);
	expect(stateWith(false)).toBe(state);
});
