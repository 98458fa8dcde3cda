import { ownRoom } from '../council/own-room.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { ceilings, toolById } from '../catalogue/catalogue.ts';
import { withRestrictions } from '../compat/restriction.ts';
import type { Restriction } from '../device/restriction.ts';
import type { Device } from '../device/device.ts';
import { effectsOnSession } from './restriction-effects.ts';
import { offered, ownRoomArrangement } from './offered.ts';
import { unknownArrangement } from '../compat/tool/arrangement.ts';
import { planSession } from './session-plan.ts';
import type { PlanInputs } from './session-plan.ts';

const day = '2026-12-03';
const noIpad: Restriction = {
	...{ id: 'b', effect: 'use', toolId: null, way: null, reason: 'Warnung', from: day, until: null },
	scope: {
		...{ platform: 'ipados', systemFrom: null, systemBelow: null, model: null },
		...{ officeId: null, deviceIds: null },
	},
	exemptions: new Map(),
};

interface Guest {
	readonly devices: readonly Device[] | null;
	readonly onSite: boolean;
	readonly hosts: boolean;
}

function inputsOf(guests: readonly Guest[], restrictions: readonly Restriction[]): PlanInputs {
	const blocked = (device: Device) =>
		withRestrictions({ device, officeId: null }, restrictions, day, ceilings);
	return {
		day,
		invited: guests.map(({ devices, onSite, hosts }, i) => ({
			attendee: {
				id: `p${i}`,
				role: hosts ? ('host' as const) : ('guest' as const),
				needs: ['hear', 'speak', 'see'] as const,
				accounts: ['apple-account'],
				devices: devices?.map(blocked) ?? null,
			},
			onSite,
		})),
		meetsInHall: true,
		hall: null,
		proposals: [...offered, ownRoom].flatMap((id) => {
			const tool = toolById(id);
			return tool
				? [{ tool, arrangement: id === ownRoom ? ownRoomArrangement : unknownArrangement }]
				: [];
		}),
		ceilings,
	};
}

const guest: fc.Arbitrary<Guest> = fc.record({
	devices: fc.option(fc.subarray(Object.values(cast), { maxLength: 2 }), { freq: 8 }),
	onSite: fc.nat(4).map((n) => n === 0),
	hosts: fc.boolean(),
});

test('what a restriction changes is what two whole plans differ in', () => {
	fc.assert(
		fc.property(fc.array(guest, { minLength: 1, maxLength: 6 }), (guests) => {
			const [before, after] = [inputsOf(guests, []), inputsOf(guests, [noIpad])];
			const [was, is] = [planSession(before), planSession(after)];
			const effects = effectsOnSession(before, after);
			for (const [place, tool] of was.tools.entries()) {
				const now = is.tools[place];
				const moved = before.invited
					.filter(({ onSite }) => !onSite)
					.map(({ attendee }) => attendee.id)
					.filter((id) => {
						const [a, b] = [tool.standings.get(id), now?.standings.get(id)];
						return a?.band !== b?.band || a?.fit.way.state !== b?.fit.way.state;
					});
				const named = effects.standings.filter(({ toolId }) => toolId === tool.toolId);
				expect(named.map(({ attendeeId }) => attendeeId)).toEqual(expect.arrayContaining(moved));
				expect(
					effects.meetings.find(({ toolId }) => toolId === tool.toolId)?.after.outcome ??
						tool.meeting?.outcome,
				).toBe(now?.meeting?.outcome);
			}
		}),
		{ numRuns: 60 },
	);
});

test('whoever has another device is named only where they have to take it', () => {
	const guests = [
		{ devices: [cast.ipad9], onSite: false, hosts: false },
		{ devices: [cast.ipad9, cast.iphone13], onSite: false, hosts: false },
		{ devices: [cast.cityNotebook], onSite: false, hosts: false },
		{ devices: [cast.ipad9], onSite: true, hosts: true },
	];
	const { affected, standings } = effectsOnSession(
		inputsOf(guests, []),
		inputsOf(guests, [noIpad]),
	);
	expect(affected).toEqual(['p0', 'p1', 'p3']);
	const bandsOf = (id: string) =>
		new Set(standings.filter(({ attendeeId }) => attendeeId === id).map(({ after }) => after.band));
	expect(bandsOf('p0')).toEqual(new Set(['out']));
	expect(bandsOf('p1').has('certain')).toBe(true);
	expect([...bandsOf('p2'), ...bandsOf('p3')]).toEqual([]);
});
