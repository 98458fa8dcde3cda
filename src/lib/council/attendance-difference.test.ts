import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendanceDifference, attendeeRoles, bases, invitedOn, standings } from './attendance.ts';
import type { AttendanceDifference, Listed, Seat } from './attendance.ts';
import { seatRoles } from './nouns.ts';

const day = '2027-04-01';
const seat = (personId: string, more: Partial<Seat> = {}): Seat => ({
	...{ personId, role: 'member', vote: true, from: '2024-07-01', to: null },
	...more,
});
const listed = (personId: string | null, more: Partial<Listed> = {}): Listed => ({
	...{ id: `of ${personId}`, personId, role: 'member', vote: true },
	...{ standing: 'invited', attendanceBy: 'seats', roleBy: 'seats' },
	...more,
});
const none: AttendanceDifference = { toInvite: [], toWithdraw: [], toChange: [] };

/** The list once the difference is made good. */
function after(list: readonly Listed[], difference: AttendanceDifference): readonly Listed[] {
	const withdrawn = new Set(difference.toWithdraw);
	const changed = new Map(difference.toChange.map((one) => [one.id, one]));
	const back = new Map(difference.toInvite.map((one) => [one.id, one]));
	const kept = list.map((one): Listed => {
		if (withdrawn.has(one.id)) return { ...one, standing: 'withdrawn' };
		const returning = back.get(one.id);
		if (returning) {
			return { ...one, standing: 'invited', role: returning.role, vote: returning.vote };
		}
		return { ...one, ...changed.get(one.id) };
	});
	const come = difference.toInvite.filter(({ id }) => id === null);
	return [...kept, ...come.map(({ personId, role, vote }) => listed(personId, { role, vote }))];
}

const people = ['a', 'b', 'c', 'd', 'e', 'f'];
const days = fc.constantFrom('2024-07-01', '2027-03-31', '2027-04-01', '2027-04-02');
const anySeats = fc.array(
	fc.record({
		personId: fc.constantFrom(...people),
		role: fc.constantFrom(...seatRoles),
		vote: fc.boolean(),
		from: days,
		to: fc.option(days),
	}),
	{ maxLength: 12 },
);
const anyList = fc
	.uniqueArray(
		fc.record({
			personId: fc.option(fc.constantFrom(...people)),
			role: fc.constantFrom(...attendeeRoles),
			vote: fc.boolean(),
			standing: fc.constantFrom(...standings),
			attendanceBy: fc.constantFrom(...bases),
			roleBy: fc.constantFrom(...bases),
		}),
		{ selector: ({ personId }) => personId, maxLength: 7 },
	)
	.map((all) => all.map((one) => listed(one.personId, one)));

test('nobody with a seat on the day and no decision against is missing, and nobody else is there', () => {
	fc.assert(
		fc.property(anySeats, anyList, (seats, list) => {
			const made = after(list, attendanceDifference(seats, day, list));
			const seated = new Set(invitedOn(seats, day).map(({ personId }) => personId));
			for (const personId of seated) {
				const one = made.find((one) => one.personId === personId);
				const isDecidedAgainst = one?.attendanceBy === 'hand' && one.standing === 'withdrawn';
				expect(one !== undefined && (one.standing !== 'withdrawn' || isDecidedAgainst)).toBe(true);
			}
			for (const { personId, standing, attendanceBy } of made) {
				if (attendanceBy === 'hand' || standing === 'withdrawn') continue;
				expect(personId !== null && seated.has(personId)).toBe(true);
			}
		}),
	);
});

test('what was decided by hand stays', () => {
	fc.assert(
		fc.property(anySeats, anyList, (seats, list) => {
			const made = after(list, attendanceDifference(seats, day, list));
			for (const [at, before] of list.entries()) {
				const now = made[at];
				if (before.attendanceBy === 'hand') expect(now?.standing).toBe(before.standing);
				if (before.roleBy === 'hand')
					expect(now).toMatchObject({ role: before.role, vote: before.vote });
				// Prevented or excused is never undone by a seat.
				if (now?.standing !== before.standing) {
					expect([before.standing, now?.standing]).toContain('withdrawn');
				}
			}
		}),
	);
});

test('applied once there is nothing more to change', () => {
	fc.assert(
		fc.property(anySeats, anyList, (seats, list) => {
			const made = after(list, attendanceDifference(seats, day, list));
			expect(attendanceDifference(seats, day, made)).toEqual(none);
		}),
	);
});

test('who came into a seat is invited, whose seat has ended is taken off, a new chair leads', () => {
	const list = [listed('leaves'), listed('stays'), listed(null, { attendanceBy: 'hand' })];
	const seats = [
		seat('leaves', { to: day }),
		seat('comes', { from: day, vote: false }),
		seat('stays', { role: 'chair' }),
	];
	expect(attendanceDifference(seats, day, list)).toEqual({
		toInvite: [{ id: null, personId: 'comes', role: 'member', vote: false }],
		toWithdraw: ['of leaves'],
		toChange: [{ id: 'of stays', role: 'chair', vote: true }],
	});
});

test('who was taken off by the seats comes back with the same link, who was by hand does not', () => {
	const list = [
		listed('seats', { standing: 'withdrawn' }),
		listed('hand', { standing: 'withdrawn', attendanceBy: 'hand' }),
	];
	expect(attendanceDifference([seat('seats'), seat('hand')], day, list)).toEqual({
		...none,
		toInvite: [{ id: 'of seats', personId: 'seats', role: 'member', vote: true }],
	});
});

test('a member who was invited as a guest gets the role of the seat', () => {
	const list = [listed('a', { role: 'guest', vote: false, attendanceBy: 'hand' })];
	expect(attendanceDifference([seat('a')], day, list)).toEqual({
		...none,
		toChange: [{ id: 'of a', role: 'member', vote: true }],
	});
});
