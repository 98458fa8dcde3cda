import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatDraft } from './drafts.ts';
import { mergeSeats, overlap } from './seats.ts';
import {
	at,
	drafted,
	key,
	lindenau,
	meeting,
	membership,
	organization,
	person,
} from './testing.ts';

const lerche = (seats: readonly unknown[], more = {}) =>
	person('person/1', { name: 'Ada Lerche', membership: seats, ...more });
const council = organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' });
const seat = (path: string, more = {}) =>
	membership(path, { organization: at('org/1'), startDate: '2024-07-01', ...more });

describe('the council of Lindenau', () => {
	const drafts = drafted(lindenau);
	test('committees, not groups', () => {
		expect(drafts.committees.map(({ name, kind }) => [name, kind.value])).toEqual([
			['Stadtrat', 'council'],
			['Ausschuss für Wege und Brücken', 'advisory'],
		]);
		expect(drafts.groups).toEqual([{ key: key('org/9'), name: 'Fraktion Linde' }]);
	});
	test('people with title, position and the group they sit for', () => {
		expect(drafts.people).toMatchObject([
			{
				title: 'Dr.',
				givenName: 'Ada',
				familyName: 'Lerche',
				groupKey: key('org/9'),
				nameIsGuessed: false,
			},
			{
				givenName: 'Bruno',
				familyName: 'von der Aue',
				position: { value: 'deputyMayor', from: 'Beigeordneter' },
				nameIsGuessed: true,
			},
		]);
	});
	test('seats, whose last day becomes the first without; a substitute has none', () => {
		expect(drafts.seats.map(({ key, role, vote, to }) => [key, role.value, vote, to])).toEqual([
			[key('seat/1'), 'chair', true, null],
			[key('seat/2'), 'member', true, '2027-07-01'],
			[key('seat/3'), 'adviser', false, null],
		]);
		expect(drafts.leftOut).toContainEqual({
			key: key('seat/4'),
			...{ name: 'Bruno von der Aue', committeeKey: key('org/2') },
			reason: 'substitute',
		});
	});
	test('sessions with their place; the lead body first', () => {
		expect(drafts.sessions).toMatchObject([
			{
				startsAt: '2026-12-10T15:00:00.000Z',
				place: 'Ratssaal, Markt 1, 01234 Lindenau',
				endIsKnown: true,
			},
			{ committeeKeys: [key('org/2'), key('org/1')], place: '', endIsKnown: false },
		]);
	});
});

describe('meetings', () => {
	const one = (fields: object) =>
		drafted([
			council,
			meeting('m', { organization: [at('org/1')], start: '2026-12-10T16:00:00+01:00', ...fields }),
		]);
	test('that have been are left out unless wanted or known', () => {
		const start = '2026-01-10T16:00:00+01:00';
		expect(one({ start }).leftOut).toMatchObject([{ reason: 'sessionOver' }]);
		const objects = [council, meeting('m', { organization: [at('org/1')], start })];
		expect(drafted(objects, { includePast: true }).sessions.length).toBe(1);
		expect(drafted(objects, { known: new Set([key('m')]) }).sessions.length).toBe(1);
	});
	test.each([
		['without a date', { start: '' }, 'withoutDate'],
		['without a committee', { organization: [] }, 'withoutCommittee'],
	])('%s are left out', (_name, fields, reason) =>
		expect(one(fields).leftOut).toMatchObject([{ reason }]),
	);
	test('of a group are left out', () => {
		const group = organization('g', { name: 'Linde', organizationType: 'Fraktion' });
		expect(
			drafted([group, meeting('m', { organization: [at('g')], start: '2026-12-10' })]).leftOut,
		).toMatchObject([{ reason: 'notACommittee' }]);
	});
	test('of a committee that is in no list make a nameless one', () => {
		const drafts = drafted([meeting('m', { organization: [at('nowhere')], start: '2026-12-10' })]);
		expect(drafts.committees).toEqual([
			{
				...{ noun: 'committee', key: key('nowhere'), name: '' },
				kind: { value: 'advisory', from: '' },
				seen: { seats: 0, people: [], asks: false, sessions: [{ name: '', day: '2026-12-10' }] },
			},
		]);
	});
	test.each([
		[{ cancelled: true }, 'said'],
		[{ meetingState: 'abgesagt' }, 'said'],
		[{ name: 'Stadtrat (entfällt)' }, 'inName'],
		[{ cancelled: false }, null],
		[{}, null],
	])('%j is called off: %s', (fields, cancelled) =>
		expect(one(fields).sessions[0]?.cancelled).toBe(cancelled),
	);
	test('a participant is no invitee', () => {
		const drafts = drafted([
			council,
			lerche([]),
			meeting('m', {
				participant: [at('person/1')],
				organization: [at('org/1')],
				start: '2026-12-10',
			}),
		]);
		expect(drafts.seats).toEqual([]);
	});
	test('a place may stand elsewhere', () => {
		const place = {
			id: at('place'),
			type: 'https://schema.oparl.org/1.1/Location',
			room: 'Saal 2',
		};
		const drafts = drafted([
			council,
			place,
			meeting('m', { location: at('place'), organization: [at('org/1')], start: '2026-12-10' }),
		]);
		expect(drafts.sessions[0]?.place).toBe('Saal 2');
	});
});

describe('memberships', () => {
	test.each([
		['that ended', { endDate: '2026-11-26' }, 'over'],
		['that end before they begin', { endDate: '2024-01-01' }, 'endBeforeStart'],
		['in nothing', { organization: '' }, 'committeeMissing'],
	])('%s are left out', (_name, fields, reason) => {
		expect(drafted([council, lerche([seat('s', fields)])]).leftOut).toContainEqual(
			expect.objectContaining({ key: key('s'), reason }),
		);
	});
	test('of somebody who is in no list are left out', () => {
		expect(drafted([council, seat('s', { person: at('person/7') })]).leftOut).toMatchObject([
			{ reason: 'personMissing' },
		]);
	});
	test('that end today hold today', () => {
		expect(drafted([council, lerche([seat('s', { endDate: '2026-11-27' })])]).seats).toMatchObject([
			{ to: '2026-11-28' },
		]);
	});
	test('without a first day begin with the legislative term', () => {
		const term = {
			id: at('t'),
			type: 'https://schema.oparl.org/1.1/LegislativeTerm',
			startDate: '2024-06-09',
		};
		const begins = (more: readonly unknown[]) =>
			drafted([council, lerche([seat('s', { startDate: '' })]), ...more]).seats;
		expect(begins([term])).toMatchObject([{ from: '2024-06-09', fromIsSaid: false }]);
		const nowhere = [council, lerche([seat('s', { startDate: '' })])];
		expect(drafted(nowhere).leftOut).toContainEqual(
			expect.objectContaining({ key: key('s'), reason: 'periodUnknown' }),
		);
		expect(drafted(nowhere, { since: '2024-07-01' }).seats).toMatchObject([
			{ from: '2024-07-01', fromIsSaid: false },
		]);
	});
	test('of one person on the same days are one seat with the strongest role', () => {
		const drafts = drafted(
			[
				council,
				lerche([
					seat('s1', { role: 'Mitglied' }),
					seat('s2', { role: 'Vorsitz', startDate: '2025-01-01', endDate: '2025-12-31' }),
				]),
			],
			{ includePast: true },
		);
		expect(drafts.seats.map(({ key, role, from, to }) => [key, role.value, from, to])).toEqual([
			[key('s2'), 'chair', '2025-01-01', '2026-01-01'],
			[key('s1'), 'member', '2024-07-01', '2025-01-01'],
			[`${key('s1')}#2`, 'member', '2026-01-01', null],
		]);
	});
	test('someone without a seat is left out, unless no seats are known at all', () => {
		const other = person('person/8', { name: 'Carl Specht' });
		expect(drafted([council, lerche([seat('s')]), other]).leftOut).toMatchObject([
			{ reason: 'withoutSeat' },
		]);
		expect(drafted([other]).people.length).toBe(1);
	});
});

describe('names', () => {
	const named = (fields: object) =>
		drafted([council, person('p', { membership: [seat('s', { role: 'Mitglied' })], ...fields })]);
	test.each([
		[{ name: 'Eschenbach, Dr. Max (SPD)' }, 'Dr.', 'Max', 'Eschenbach (SPD)', true],
		[{ name: 'Max Dornbusch', affix: 'MdL' }, '', 'Max', 'Dornbusch MdL', true],
		[{ givenName: 'Dr. Max', familyName: 'Aue, jun.' }, 'Dr.', 'Max', 'Aue jun.', false],
		[{ name: 'Dr.' }, 'Dr.', '', 'Dr.', true],
	])('%j is read', (fields, title, givenName, familyName, nameIsGuessed) => {
		expect(named(fields).people).toMatchObject([
			{ title, givenName, familyName, nameIsGuessed, position: { value: 'member' } },
		]);
	});
	test.each([
		{ affix: 'Stadtkämmerin' },
		{ name: 'Stadtkämmerin Ada Aue' },
		{ title: ['Stadtkämmerin'] },
	])('an office in %j is the position, no title', (fields) => {
		expect(named({ name: 'Ada Aue', ...fields }).people).toMatchObject([
			{ title: '', familyName: 'Aue', position: { value: 'deputyMayor', from: 'Stadtkämmerin' } },
		]);
	});
	test('nobody is nobody, and has no seat', () => {
		const { people, seats, leftOut } = named({ name: 'N.N. (SPD)' });
		expect({ people, seats }).toEqual({ people: [], seats: [] });
		expect(leftOut.map(({ name, reason }) => [name, reason])).toEqual([
			['Mitglied', 'nobody'],
			['N.N. (SPD)', 'nobody'],
		]);
	});
});

test('only the objects something is made of are kept', () => {
	const drafts = drafted([...lindenau, person('person/8', { name: 'Carl Specht' })]);
	expect(drafts.used.has(key('person/1'))).toBe(true);
	expect(drafts.used.has(key('person/8'))).toBe(false);
});

test('of a file with two bodies the one that is meant', () => {
	const objects = ['a', 'b'].flatMap((body) => [
		organization(`org/${body}`, { name: body, organizationType: 'Gremium', body: at(body) }),
		person(`p/${body}`, { name: body, body: at(body) }),
	]);
	const drafts = drafted(objects, { bodyKey: key('a') });
	expect([drafts.committees, drafts.people].map((list) => list.map((one) => one.key))).toEqual([
		[key('org/a')],
		[key('p/a')],
	]);
});

test('merged seats never share a day, cover what they covered, and lose no vote', () => {
	const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`);
	const one = fc.record({
		role: fc.constantFrom('chair', 'deputyChair', 'member', 'adviser', 'secretary'),
		vote: fc.boolean(),
		from: day,
		to: fc.option(day),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 5 }), (given) => {
			const seats = given
				.filter(({ from, to }) => to === null || from < to)
				.map((seat, n): SeatDraft => ({
					...seat,
					...{
						noun: 'membership',
						key: String(n),
						committeeKey: 'c',
						personKey: 'p',
						...{ voteIsSaid: true, wording: '', choice: null, isDecided: false },
						fromIsSaid: true,
						merged: [],
					},
					role: { value: seat.role, from: '' },
				}));
			const merged = mergeSeats(seats);
			const days = Array.from(
				{ length: 12 },
				(_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`,
			);
			const on = (list: readonly SeatDraft[], day: string) =>
				list.filter(({ from, to }) => from <= day && (to === null || day < to));
			for (const day of days) {
				const [before, after] = [on(seats, day), on(merged, day)];
				expect(after.length).toBe(before.length > 0 ? 1 : 0);
				if (before.length > 0) expect(after[0]?.vote).toBe(before.some(({ vote }) => vote));
			}
			expect(new Set(merged.map(({ key }) => key)).size).toBe(merged.length);
			expect(merged.some((a) => merged.some((b) => a !== b && overlap(a, b)))).toBe(false);
		}),
	);
});
