import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { restrictionFor } from '../device/testing/restriction.ts';
import { concernedDays, effectsOnSession } from './restriction-effects.ts';
import { planSession } from './session-plan.ts';
import { restrictedInputs } from './testing/restricted-inputs.ts';
import type { InvitedGuest } from './testing/restricted-inputs.ts';

const day = '2026-12-03';
const noIpad = restrictionFor({ platform: 'ipados' });
const inputsOf = (guests: readonly InvitedGuest[], restrictions = [noIpad]) =>
	restrictedInputs(guests, restrictions, day);

const guest: fc.Arbitrary<InvitedGuest> = fc.record({
	devices: fc.option(fc.subarray(Object.values(cast), { maxLength: 2 }), { freq: 8 }),
	onSite: fc.nat(4).map((n) => n === 0),
	hosts: fc.boolean(),
});

test('what a restriction changes is what two whole plans differ in', () => {
	fc.assert(
		fc.property(fc.array(guest, { minLength: 1, maxLength: 6 }), (guests) => {
			const [before, after] = [inputsOf(guests, []), inputsOf(guests)];
			const [was, is] = [planSession(before), planSession(after)];
			const effects = effectsOnSession(before, after);
			for (const [place, tool] of was.tools.entries()) {
				const now = is.tools[place];
				const moved = before.invited
					.filter(({ onSite }) => !onSite)
					.map(({ attendee }) => attendee.id)
					.filter((id) => {
						const [a, b] = [tool.assessments.get(id), now?.assessments.get(id)];
						return a?.band !== b?.band || a?.fit.way.state !== b?.fit.way.state;
					});
				const named = effects.assessments.filter(({ toolId }) => toolId === tool.toolId);
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
	const { affected, assessments } = effectsOnSession(
		inputsOf(guests, []),
		inputsOf(guests, [noIpad]),
	);
	expect(affected).toEqual(['p0', 'p1', 'p3']);
	const bandsOf = (id: string) =>
		new Set(
			assessments.filter(({ attendeeId }) => attendeeId === id).map(({ after }) => after.band),
		);
	expect(bandsOf('p0')).toEqual(new Set(['out']));
	expect(bandsOf('p1').has('certain')).toBe(true);
	expect([...bandsOf('p2'), ...bandsOf('p3')]).toEqual([]);
});

test.each([
	['coming', { from: '2026-12-20', until: '2027-01-10' }, ['2026-12-20', '2027-01-10']],
	['in force', { from: '2026-12-01', until: '2027-01-10' }, ['2026-12-10', '2027-01-10']],
	['without an end', { from: '2026-12-01', until: null }, ['2026-12-10', null]],
	['past', { from: '2026-12-01', until: '2026-12-10' }, null],
	['ended before it began', { from: '2026-12-20', until: '2026-12-20' }, null],
] as const)(
	'a restriction of use concerns sessions on its days from today: %s',
	(_, span, days) => {
		const concerned = concernedDays({ effect: 'use', ...span }, '2026-12-10');
		expect(concerned && [concerned.from, concerned.until]).toEqual(days);
	},
);

test('a restriction of mail concerns every coming session until it is past', () => {
	const mail = { effect: 'mail', from: '2026-12-20', until: '2027-01-10' } as const;
	expect(concernedDays(mail, '2026-12-10')).toEqual({ from: '2026-12-10', until: null });
	expect(concernedDays(mail, '2027-01-10')).toBeNull();
});
