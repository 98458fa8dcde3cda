import fc from 'fast-check';
import { ceilings, tools } from '../src/lib/catalogue/catalogue.ts';
import { accountCodes } from '../src/lib/compat/tool/account.ts';
import { needs } from '../src/lib/compat/attendee.ts';
import type { Attendee } from '../src/lib/compat/attendee.ts';
import type { CallSetup } from '../src/lib/compat/tool/arrangement.ts';
import type { DeviceRestriction } from '../src/lib/device/restriction.ts';
import { conditions } from '../src/lib/compat/tool/condition.ts';
import { browserNames, platforms } from '../src/lib/device/device.ts';
import type { Device } from '../src/lib/device/device.ts';
import { parseSystem } from '../src/lib/device/system.ts';
import type { Tool } from '../src/lib/compat/tool/tool.ts';
import { exactly } from '../src/lib/device/version.ts';

/** One person, one tool, one call, made up. */
export interface Situation {
	readonly tool: Tool;
	readonly attendee: Attendee;
	readonly call: CallSetup;
}

const flag = fc.constantFrom(true, false, null);
const mostly = <T>(value: T, other: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });

const systems: Readonly<Record<string, readonly string[]>> = {
	ios: [
		'10.3.4',
		'12.5.8',
		'12.5.5',
		'14.2',
		'15.8.8',
		'16.2',
		'17.4',
		'18.7.10',
		'26.1',
		'27.0.1',
		'≥ 15.2',
	],
	ipados: ['12.5.8', '14.4', '15.8.8', '16.7.16', '17.7.5', '18.5', '26.7', '27.0.1', '16 – 18'],
	macos: ['10.13.6', '10.15', '11.7', '12.7.6', '13.5', '14.8', '15.1', '26.1', '27.0.1'],
	windows: ['7', '8.1', '10', '11', '10.0.19044', '10.0.19045', '10.0.22631', '10 or 11'],
	linux: ['Ubuntu 20.04', 'Ubuntu 24.04', 'Debian 11', 'Debian 13', 'Fedora 40'],
	android: ['4.4', '6.0', '8.1', '9', '12', '14', '17'],
};
const models = ceilings.appleMobile.map(({ name }) => name);
const macs = ceilings.appleMacs.flatMap(({ identifiers }) => identifiers.slice(0, 1));
const browserVersions = [null, 60, 90, 101, 109, 115, 138, 150, 157, 158, 161].map((major) =>
	major === null ? null : exactly([major]),
);
const browser = fc.record({
	name: fc.constantFrom(...browserNames),
	version: fc.constantFrom(...browserVersions),
});

/** Of the session, of one tool, of a way in; applying surely or perhaps. */
const restriction = (toolId: string): fc.Arbitrary<DeviceRestriction> =>
	fc.record({
		id: fc.constantFrom('b1', 'b2'),
		toolId: fc.constantFrom(null, toolId, 'zoom'),
		way: fc.constantFrom(null, 'native' as const, 'browser' as const),
		reason: fc.constant('a warning'),
		from: fc.constant('2026-11-01'),
		until: fc.constantFrom(null, '2027-03-01'),
		missing: fc.constantFrom([], ['model' as const]),
	});

const device = (id: string, toolId: string): fc.Arbitrary<Device> =>
	fc
		.tuple(
			deviceWithoutRestrictions(id, toolId),
			fc.array(restriction(toolId), { maxLength: 2 }),
			fc.nat(3),
		)
		.map(([plain, restrictions, place]) =>
			onceEach(place === 0 ? { ...plain, restrictions } : plain),
		);

/** No device has the same browser twice. */
const onceEach = (device: Device): Device => ({
	...device,
	otherBrowsers: device.otherBrowsers.filter(
		({ name }, at, all) =>
			name !== device.browser?.name && all.findIndex((other) => other.name === name) === at,
	),
});

const deviceWithoutRestrictions = (id: string, toolId: string): fc.Arbitrary<Device> =>
	fc.constantFrom(...platforms, null).chain((platform) =>
		fc.record({
			id: fc.constant(id),
			platform: fc.constant(platform),
			model: fc.constantFrom(null, 'some text', ...models),
			identifier: fc.constantFrom(null, null, ...macs),
			os: fc
				.constantFrom(null, ...(systems[platform ?? ''] ?? ['5']))
				.map((text) => (text === null ? null : parseSystem(text))),
			browser: fc.option(browser),
			otherBrowsers: fc.array(browser, { maxLength: 2 }),
			apps: fc
				.constantFrom(
					undefined,
					false as const,
					null,
					'current' as const,
					'built-in' as const,
					'5.16',
					'5.17.8',
					'6.5',
					'7.1.0',
				)
				.map((app): Device['apps'] => {
					if (app === undefined) return {};
					if (app === false) return { [toolId]: false };
					const isWord = app === 'current' || app === 'built-in' || app === null;
					return { [toolId]: { version: isWord ? app : exactly(app.split('.').map(Number)) } };
				}),
			camera: mostly<boolean | null>(true, flag),
			microphone: mostly<boolean | null>(true, flag),
			speaker: mostly<boolean | null>(true, flag),
			calls: mostly<boolean | null>(null, flag),
			h264Encoder: flag,
			canInstall: flag,
			inAppBrowser: mostly<boolean | null>(null, flag),
			network: mostly<Device['network']>(
				{ udp: null, tcp443: null, tcpOther: null },
				fc.record({ udp: flag, tcp443: flag, tcpOther: flag }),
			),
			conditions: mostly<Device['conditions']>(
				{},
				fc.dictionary(fc.constantFrom(...conditions), fc.boolean()),
			),
		}),
	);

export const attendee = (id: string, toolId: string): fc.Arbitrary<Attendee> =>
	fc.record({
		id: fc.constant(id),
		role: fc.constantFrom('host' as const, 'guest' as const),
		needs: fc.subarray([...needs]),
		accounts: mostly<readonly string[] | null>(
			[...accountCodes],
			fc.option(fc.subarray([...accountCodes])),
		),
		devices: fc.option(
			fc.tuple(device('d1', toolId), device('d2', toolId)).chain((both) => fc.subarray(both)),
			{ freq: 20 },
		),
	});

export const call: fc.Arbitrary<CallSetup> = fc.record({
	day: fc.constantFrom('2026-11-23', '2026-12-01', '2027-01-15', '2027-02-01'),
	participants: fc.constantFrom(null, 2, 20, 60),
	groupCall: flag,
	browserGuests: fc.boolean(),
	arrangement: fc.record({
		dialIn: flag,
		webClientAllowed: mostly<boolean | null>(true, flag),
		anonymousJoinAllowed: mostly<boolean | null>(true, flag),
		thirdPartyCookies: mostly<boolean | null>(null, flag),
		e2ee: mostly<boolean | null>(null, flag),
		server: fc.record({
			own: flag,
			moderatorSignIn: flag,
			sip: flag,
			turnTls443: flag,
			tcpPort: fc.constant(null),
		}),
	}),
});

export const situation: fc.Arbitrary<Situation> = fc
	.constantFrom<Tool>(...tools)
	.chain((tool) => fc.record({ tool: fc.constant(tool), attendee: attendee('a', tool.id), call }));
