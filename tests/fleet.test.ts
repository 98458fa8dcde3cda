import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilings, tools } from '../src/lib/catalogue/catalogue.ts';
import type { Attendee } from '../src/lib/compat/attendee.ts';
import type { Browser, Device } from '../src/lib/device/device.ts';
import { judgeFleet } from '../src/lib/fleet/judge-fleet.ts';
import type { Circumstances } from '../src/lib/fleet/predicates.ts';
import { facets, reads, unread } from '../src/lib/fleet/reads.ts';
import { judgeAttendee } from '../src/lib/compat/judge/judge.ts';
import type { CheckResult } from '../src/lib/compat/requirements/check.ts';
import { requirements } from '../src/lib/compat/requirements/index.ts';
import { resolveCall } from '../src/lib/compat/tool/resolve-call.ts';
import type { Tool } from '../src/lib/compat/tool/tool.ts';
import { attendee, call } from './situations.ts';

const lines = ['phone-line', 'mobile-number'];

/** Somebody without a line of their own, in a call of which everything is settled. */
const circumstances: fc.Arbitrary<Circumstances> = fc
	.record({ who: attendee('a', 'none'), how: call })
	.map(({ who, how }) => ({
		owner: { ...who, accounts: who.accounts?.filter((code) => !lines.includes(code)) ?? null },
		callOf: (tool) => resolveCall(tool, [], how),
		ceilings,
	}));

const inventoryFor = ({ id }: Tool): fc.Arbitrary<readonly Device[]> =>
	fc
		.array(attendee('a', id), { minLength: 1, maxLength: 12 })
		.map((owners: readonly Attendee[]) => owners.flatMap(({ devices }) => devices ?? []));
const anyTool = fc.constantFrom<Tool>(...tools);

const plainly = ({ owner, callOf }: Circumstances, device: Device) =>
	tools.map((tool) => {
		const who = { ...owner, id: 'a', devices: [device] };
		return judgeAttendee(tool, who, callOf(tool), ceilings).state;
	});

test('the fast judgement says what the plain one says', () => {
	fc.assert(
		fc.property(circumstances, anyTool.chain(inventoryFor), (given, devices) => {
			const cells = judgeFleet(devices, tools, given);
			devices.forEach((device, i) => {
				expect(tools.map((_, place) => cells.stateOf(i, place))).toEqual(plainly(given, device));
			});
		}),
		{ numRuns: 60 },
	);
});

test('a cell that was not asked for is an error, not a verdict', () => {
	fc.assert(
		fc.property(circumstances, anyTool.chain(inventoryFor), (given, devices) => {
			const cells = judgeFleet(devices, tools, given);
			expect(() => cells.stateOf(devices.length, 0)).toThrow(RangeError);
			expect(() => cells.stateOf(0, tools.length)).toThrow(RangeError);
		}),
		{ numRuns: 3 },
	);
});

const twoDevices = anyTool.chain((tool) =>
	fc.record({
		tool: fc.constant(tool),
		devices: inventoryFor(tool).filter(({ length }) => length > 1),
	}),
);

describe('what a requirement reads stands in the table', () => {
	const decides = ({ state, limits }: CheckResult) => `${state} ${limits.length > 0}`;

	test.each(requirements)('$name', ({ name, check }) => {
		const facet = reads[name];
		const browserOf = ({ browser, otherBrowsers }: Device): Browser | null =>
			browser ?? otherBrowsers[0] ?? null;
		fc.assert(
			fc.property(circumstances, twoDevices, (given, { tool, devices: [one, other] }) => {
				if (one === undefined || other === undefined) throw new Error('two devices');
				const read = Object.fromEntries(facets[facet].map((property) => [property, one[property]]));
				const alike: Device = { ...other, ...read };
				const answers = (device: Device) =>
					tool.supports.map((support) =>
						decides(
							check({
								...{ tool, support, device },
								browser: support.way === 'browser' ? browserOf(device) : null,
								insteadOf: null,
								attendee: { ...given.owner, id: device.id, devices: [device] },
								call: given.callOf(tool),
								ceilings,
							}),
						),
					);
				expect(answers(alike)).toEqual(answers(one));
			}),
			{ numRuns: 60 },
		);
	});
});

test('two devices that agree in what is read of them get the same cell from the plain judgement', () => {
	fc.assert(
		fc.property(circumstances, twoDevices, (given, { tool, devices: [one, other] }) => {
			if (one === undefined || other === undefined) throw new Error('two devices');
			const rest = Object.keys(unread).map((property) => [property, `another ${property}`]);
			const app = one.apps[tool.id];
			const otherApps = Object.entries(other.apps).filter(([id]) => id !== tool.id);
			const apps = { ...Object.fromEntries(otherApps), skype: false as const };
			const alike: Device = {
				...one,
				...Object.fromEntries(rest),
				apps:
					tool.id === 'skype'
						? one.apps
						: { ...apps, ...(app !== undefined && { [tool.id]: app }) },
			};
			const cellOf = (device: Device) =>
				judgeAttendee(
					tool,
					{ ...given.owner, id: 'a', devices: [device] },
					given.callOf(tool),
					ceilings,
				).state;
			expect(cellOf(alike)).toBe(cellOf(one));
		}),
		{ numRuns: 200 },
	);
});
