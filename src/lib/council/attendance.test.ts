import { expect, test } from 'vitest';
import { invitedOn, isValidOn } from './attendance.ts';
import type { Seat } from './attendance.ts';

const seat = (personId: string, more: Partial<Seat> = {}): Seat => ({
	personId,
	role: 'member',
	vote: true,
	from: '2024-07-01',
	to: null,
	...more,
});

test('a seat counts from its first day up to the day before its last', () => {
	const term = { from: '2027-01-01', to: '2027-04-01' };
	expect(
		['2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01'].map((d) => isValidOn(term, d)),
	).toEqual([false, true, true, false]);
});

test('whoever took over a seat that day is invited, whoever left is not', () => {
	const seats = [seat('leaves', { to: '2027-04-01' }), seat('follows', { from: '2027-04-01' })];
	expect(invitedOn(seats, '2027-04-01').map((s) => s.personId)).toEqual(['follows']);
	expect(invitedOn(seats, '2027-03-31').map((s) => s.personId)).toEqual(['leaves']);
});

test('a person with two seats comes once, with the stronger role and the vote of either', () => {
	const seats = [
		seat('a', { role: 'adviser', vote: true }),
		seat('a', { role: 'chair', vote: false }),
		seat('a', { role: 'member', vote: false }),
	];
	expect(invitedOn(seats, '2027-04-01')).toMatchObject([
		{ personId: 'a', role: 'chair', vote: true },
	]);
});

test('the order of the seats does not matter', () => {
	const seats = [
		seat('b'),
		seat('a', { role: 'secretary' }),
		seat('a'),
		seat('c', { role: 'chair' }),
	];
	expect(invitedOn(seats, '2027-04-01')).toEqual(invitedOn(seats.toReversed(), '2027-04-01'));
});

test('a committee without members invites nobody', () => {
	expect(invitedOn([], '2027-04-01')).toEqual([]);
});
