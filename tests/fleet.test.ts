import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cast } from '../src/lib/cast/cast.ts';
import { ceilings, tools } from '../src/lib/catalogue/catalogue.ts';
import { accountCodes } from '../src/lib/compat/tool/account.ts';
import type { Attendee } from '../src/lib/compat/attendee.ts';
import type { Device } from '../src/lib/device/device.ts';
import { VerdictMatrix } from '../src/lib/fleet/judge-fleet.ts';
import type { Circumstances } from '../src/lib/fleet/predicates.ts';
import { judgeAttendee } from '../src/lib/compat/judge/judge.ts';
import { resolveCall } from '../src/lib/compat/tool/resolve-call.ts';
import { states } from '../src/lib/compat/verdict.ts';
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

const inventory: fc.Arbitrary<readonly Device[]> = fc
	.constantFrom(...tools)
	.chain(({ id }) => fc.array(attendee('a', id), { minLength: 1, maxLength: 12 }))
	.map((owners: readonly Attendee[]) => owners.flatMap(({ devices }) => devices ?? []));

const plainly = ({ owner, callOf }: Circumstances, device: Device) =>
	tools.map((tool) => {
		const who = { ...owner, id: 'a', devices: [device] };
		return judgeAttendee(tool, who, callOf(tool), ceilings).state;
	});

test('the fast judgement says what the plain one says', () => {
	fc.assert(
		fc.property(circumstances, inventory, (given, devices) => {
			const all = new VerdictMatrix(tools, devices, given).judgeAll();
			devices.forEach((device, i) => {
				const fast = tools.map((_, place) => states[all.at(i, place) ?? 9]);
				expect(fast).toEqual(plainly(given, device));
			});
		}),
		{ numRuns: 40 },
	);
});

test('a device that changes is judged anew as the plain judgement would', () => {
	fc.assert(
		fc.property(circumstances, inventory, inventory, (given, devices, changed) => {
			const matrix = new VerdictMatrix(tools, devices, given);
			for (const device of changed) {
				expect(matrix.judgeOne(device)).toEqual(plainly(given, device));
			}
		}),
		{ numRuns: 15 },
	);
});

test('devices alike in everything but their name are one profile', () => {
	const given: Circumstances = {
		owner: { role: 'guest', needs: [], accounts: [...accountCodes] },
		callOf: (tool) => resolveCall(tool, [], fc.sample(call, 1)[0] ?? never()),
		ceilings,
	};
	const twins = [cast.ipadAir2, { ...cast.ipadAir2, id: 'another' }, cast.cityNotebook];
	expect(new VerdictMatrix(tools, twins, given).profileCount).toBe(2);
});

function never(): never {
	throw new Error('fast-check gave no call');
}
