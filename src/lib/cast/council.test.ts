import { describe, expect, test } from 'vitest';
import { invitedOn } from '../council/attendance.ts';
import { dayOf, wallOf } from '../calendar/wall-clock.ts';
import { council } from './council.ts';

const now = '2026-11-25T09:00:00.000Z';
const elsterfurt = council(now);
const [development] = elsterfurt.committees.filter(({ name }) => name.includes('Bauen'));
const [first, story] = elsterfurt.sessions;

const kindsOf = (personId: string | null) =>
	elsterfurt.devices
		.filter((device) => device.personId === personId)
		.map(({ facts }) => facts.find(({ field }) => field === 'platform')?.value);

describe('the council of Elsterfurt', () => {
	test('comes out the same for the same seed and moment', () => {
		expect(council(now)).toEqual(elsterfurt);
	});

	test('has other names and ids for another seed', () => {
		const other = council(now, 'another');
		const idsOf = ({ people }: typeof other) => people.map(({ id }) => id);
		expect(new Set([...idsOf(other), ...idsOf(elsterfurt)]).size).toBe(
			2 * elsterfurt.people.length,
		);
		expect(other.people.map((p) => p.familyName)).not.toEqual(
			elsterfurt.people.map((p) => p.familyName),
		);
	});

	test('has the size of a real one', () => {
		const positions = Object.groupBy(elsterfurt.people, ({ position }) => position);
		expect(positions.member).toHaveLength(56);
		expect(positions.deputyMayor).toHaveLength(7);
		expect(positions.hvb).toHaveLength(1);
		expect(elsterfurt.committees.map(({ kind }) => kind)).toEqual([
			'council',
			'deciding',
			'deciding',
			'advisory',
			'advisory',
			'advisory',
		]);
	});

	test('gives each deputy mayor an office of their own with an own budget', () => {
		const offices = elsterfurt.people
			.filter(({ position }) => position === 'deputyMayor')
			.map(({ officeId }) => elsterfurt.offices.find(({ id }) => id === officeId));
		expect(new Set(offices).size).toBe(7);
		expect(offices.every((office) => office?.kind === 'deputyMayor')).toBe(true);
	});

	test('reaches nobody real: no address and no number that could be somebody’s', () => {
		for (const { email, phone } of elsterfurt.people) {
			expect(email).toMatch(/^[a-z-]+\.[a-z-]+@elsterfurt\.example$/);
			expect(phone).toMatch(/^(030 23125 \d{3})?$/);
		}
		expect(new Set(elsterfurt.people.map(({ email }) => email)).size).toBe(
			elsterfurt.people.length,
		);
	});

	test.each(['2020-04-23', '2024-07-01', '2024-07-02', '2031-01-01'])(
		'has its seats and its sessions in the term of %s too',
		(day) => {
			const { memberships, sessions } = council(`${day}T09:00:00.000Z`);
			expect(memberships.filter(({ from }) => from > day && from.endsWith('-07-02'))).toEqual([]);
			expect(sessions.map(({ attendees }) => attendees.length > 10)).not.toContain(false);
		},
	);

	test('has eleven voting seats in each committee, one chair, and one seat a person', () => {
		const today = dayOf(now);
		for (const committee of elsterfurt.committees) {
			const seats = elsterfurt.memberships.filter((seat) => seat.committeeId === committee.id);
			const valid = seats.filter(({ from, to }) => from <= today && (to === null || today < to));
			expect(valid.filter(({ vote }) => vote)).toHaveLength(committee.kind === 'council' ? 57 : 11);
			expect(valid.filter(({ role }) => role === 'chair')).toHaveLength(1);
			expect(new Set(valid.map(({ personId }) => personId)).size).toBe(valid.length);
			expect(invitedOn(seats, today)).toHaveLength(valid.length);
		}
	});

	test('has ids that are UUIDs and all different', () => {
		const { offices, people, halls, committees, memberships, devices, sessions } = elsterfurt;
		const inSessions = sessions.flatMap(({ attendees, proposals }) => [...attendees, ...proposals]);
		const all = [offices, people, halls, committees, memberships, devices, sessions, inSessions];
		const ids = all.flat().map(({ id }) => id);
		for (const id of ids) {
			expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		}
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('the story', () => {
	test('is in the committee for building, with FaceTime proposed', () => {
		expect(story?.committeeId).toBe(development?.id);
		expect(story?.proposals.map(({ toolId }) => toolId)).toEqual(['facetime', 'zoom']);
		const starts = elsterfurt.sessions.map(({ startsAt }) => startsAt);
		expect(starts).toEqual(starts.toSorted());
	});

	test('two of its three deputy mayors have no device of Apple’s', () => {
		const deputies = elsterfurt.people.filter(
			({ id, position }) =>
				position === 'deputyMayor' && story?.attendees.some(({ personId }) => personId === id),
		);
		expect(deputies.map(({ id }) => kindsOf(id))).toEqual([
			['ipados', 'telephone'],
			['windows'],
			['android'],
		]);
	});
});

test('the first session is in the room, by the word of its chair', () => {
	const chair = first?.attendees.find(({ role }) => role === 'chair');
	expect(first?.decided).toMatchObject({ toolId: 'livekit-room', byPersonId: chair?.personId });
	expect(elsterfurt.sessions.filter(({ decided }) => decided)).toHaveLength(1);
});

test.each([
	['2026-11-25T09:00:00.000Z', '2026-11-25', '11:00'],
	['2026-11-25T09:50:00.000Z', '2026-11-25', '12:00'],
	['2026-11-25T18:30:00.000Z', '2026-11-25', '20:00'],
	['2026-11-25T19:00:00.000Z', '2026-11-26', '09:00'],
	['2027-10-24T23:30:00.000Z', '2027-10-25', '09:00'],
])('at %s the first session begins on %s at %s', (moment, day, hour) => {
	expect(wallOf(council(moment).sessions[0]?.startsAt ?? moment)).toEqual({ day, hour });
});

test('the others begin in the afternoon by the clock in Berlin, also across its change', () => {
	for (const moment of [now, '2027-03-22T09:00:00.000Z', '2027-10-24T23:30:00.000Z']) {
		for (const { startsAt } of council(moment).sessions.slice(1)) {
			expect(startsAt > moment).toBe(true);
			expect(wallOf(startsAt).hour).toMatch(/^1[4-7]:[03]0$/);
		}
	}
});

test('nobody is called to a session between the years', () => {
	for (const moment of [now, '2026-12-01T09:00:00.000Z', '2026-12-20T09:00:00.000Z']) {
		const starts = council(moment).sessions.map(({ startsAt }) => startsAt);
		expect(starts).toEqual(starts.toSorted());
		expect(starts.map(dayOf).filter((day) => /-12-(2[3-9]|3\d)$|-01-01$/.test(day))).toEqual([]);
	}
});

test('some people have not been asked yet, and one has nothing', () => {
	const members = elsterfurt.people.filter(({ position }) => position === 'member');
	const without = members.filter(({ id }) => kindsOf(id).length === 0);
	expect(without.filter(({ hasNoDevice }) => hasNoDevice)).toHaveLength(1);
	expect(without.filter(({ hasNoDevice }) => !hasNoDevice)).toHaveLength(4);
	expect(members.filter(({ facts }) => facts.length === 0).length).toBeGreaterThan(1);
});

test('every fact lies behind us and has a source', () => {
	for (const { facts } of [...elsterfurt.devices, ...elsterfurt.people]) {
		for (const { observedAt, value } of facts) {
			expect(observedAt < now).toBe(true);
			expect(value).not.toBeUndefined();
		}
	}
});
