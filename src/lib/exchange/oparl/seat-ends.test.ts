import { describe, expect, test } from 'vitest';
import { noDecisions } from './decisions.ts';
import { changesSomething, diffRegister } from './diff.ts';
import type { RegisterDiff } from './diff.ts';
import { seatValues } from './diff-seats.ts';
import { noChoices } from './register-snapshot.ts';
import type { RegisterSnapshot, SourceLink } from './register-snapshot.ts';
import {
	at,
	drafted,
	idFor,
	key,
	membership,
	nothing,
	organization,
	person,
	today,
} from './testing.ts';

const council = organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' });
const seat = (path: string, more: object) =>
	membership(path, { person: at('person/1'), organization: at('org/1'), ...more });
const withSeats = (...seats: readonly object[]) => [
	council,
	person('person/1', { givenName: 'Ada', familyName: 'Lerche' }),
	...seats,
];

interface World {
	readonly ours: RegisterSnapshot;
	readonly links: readonly SourceLink[];
}
const fresh: World = { ours: nothing, links: [] };
const look = ({ ours, links }: World, objects: readonly unknown[], ended: readonly string[] = []) =>
	diffRegister(drafted(objects, { known: new Set(links.map(({ key }) => key)) }), ours, links, {
		...{ idFor, today, sourceName: 'Lindenau' },
		choices: { ...noChoices, office: 'new', endRecords: new Set(ended.map(key)) },
	});

/** What the store does with a diff, in memory. */
function taken({ ours, links }: World, diff: RegisterDiff): World {
	const ends = new Map(
		diff.removed.flatMap(({ id, end, ends }) => (ends && end ? [[id, end.to]] : [])),
	);
	const changed = new Map(diff.seats.map(({ id, set }) => [id, set]));
	const seats = [
		...ours.seats.map((one) => {
			const set = { ...changed.get(one.id), ...(ends.has(one.id) && { to: ends.get(one.id) }) };
			return { ...one, ...seatValues(set, one) };
		}),
		...diff.seats
			.filter(({ state }) => state === 'new')
			.map(({ id, committeeId, personId, role, vote, from, to }) => {
				return { id, committeeId, personId, role, vote, from, to };
			}),
	];
	const items = [...diff.committees, ...diff.people, ...diff.seats];
	const gone = new Set(diff.removed.map(({ key }) => key));
	const said = items.map(({ draft: { key, noun }, id, values: applied }) => {
		return { key, noun, id, applied };
	});
	const keys = new Set(said.map(({ key }) => key));
	return {
		ours: {
			...nothing,
			committees: diff.committees.map(({ id, name }) => ({ id, name })),
			people: diff.people.map(({ id, draft }) => ({ ...draft, id })),
			seats,
		},
		links: [...links.filter(({ key }) => !keys.has(key) && !gone.has(key)), ...said],
	};
}
const seatsOf = ({ ours }: World) =>
	ours.seats.map(({ role, from, to }) => `${from} ${to ?? '…'} ${role}`).toSorted();

const days = ({ seats }: RegisterDiff) =>
	seats.map(({ draft, set }) => [draft.key.replace(key(''), ''), set]);

const member = seat('seat/1', { role: 'Mitglied', startDate: '2024-07-01' });
const chairUntil = (endDate: string) =>
	seat('seat/2', { role: 'Vorsitz', startDate: '2026-12-01', endDate });
const before = taken(fresh, look(fresh, withSeats(member, chairUntil('2027-05-31'))));

test('of two seats that change, the one that leaves days does so before the other takes them', () => {
	const longer = look(before, withSeats(member, chairUntil('2027-11-30')));
	const shorter = look(before, withSeats(member, chairUntil('2026-12-31')));
	expect(longer.leftOut.concat(shorter.leftOut)).toEqual([]);
	const changed = (diff: RegisterDiff) =>
		days(diff).filter(([, set]) => Object.keys(set ?? {}).length > 0);
	expect(changed(longer)).toEqual([
		['seat/1#2', { from: '2027-12-01' }],
		['seat/2', { to: '2027-12-01' }],
	]);
	expect(changed(shorter)).toEqual([
		['seat/2', { to: '2027-01-01' }],
		['seat/1#2', { from: '2027-01-01' }],
	]);
});

test('also where each of three waits for the next', () => {
	const chair = { role: 'Vorsitz', startDate: '2027-01-01', endDate: '2027-11-30' };
	const later = look(before, withSeats(member, seat('seat/2', chair)));
	expect(seatsOf(taken(before, later))).toEqual([
		'2024-07-01 2027-01-01 member',
		'2027-01-01 2027-12-01 chair',
		'2027-12-01 … member',
	]);
	expect(later.leftOut).toEqual([]);
});

test('with a removed membership go all pieces of it', () => {
	const tombstone = membership('seat/1', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
	const { removed } = look(before, withSeats(tombstone, chairUntil('2027-05-31')));
	expect(removed.map(({ key: of, end }) => [of.replace(key(''), ''), end?.to])).toEqual([
		['seat/1', '2026-11-20'],
		['seat/1#2', '2027-06-02'],
	]);
});

test('a seat that has ended here is not the one that goes on', () => {
	const world = taken(fresh, look(fresh, withSeats(member)));
	const tombstone = membership('seat/1', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
	const next = seat('seat/3', { role: 'Mitglied', startDate: '2026-12-01' });
	const seats = world.ours.seats.map((one) => ({ ...one, to: '2026-11-20' }));
	const diff = look({ ...world, ours: { ...world.ours, seats } }, withSeats(tombstone, next));
	expect([diff.removed, diff.seats.map(({ state }) => state)]).toEqual([[], ['new']]);
});

describe('a member whose chair the source has removed stays a member', () => {
	const chair = seat('seat/2', { role: 'Vorsitz', startDate: '2025-01-01' });
	const gone = membership('seat/2', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
	const first = taken(fresh, look(fresh, withSeats(member)));
	const world = taken(first, look(first, withSeats(member, chair)));
	const unchanged = ['2024-07-01 2025-01-01 member', '2025-01-01 … chair'];

	test('from the day on which the chair ends', () => {
		expect(seatsOf(world)).toEqual(unchanged);
		const ended = taken(world, look(world, withSeats(member, gone), ['seat/2']));
		expect(seatsOf(ended)).toEqual([
			'2024-07-01 2025-01-01 member',
			'2025-01-01 2026-11-20 chair',
			'2026-11-20 … member',
		]);
		const again = look(ended, withSeats(member));
		expect([changesSomething(again), again.leftOut]).toEqual([false, []]);
	});
	test('as long as nobody says so nothing changes, at a later look neither', () => {
		const left = taken(world, look(world, withSeats(member, gone)));
		expect(seatsOf(left)).toEqual(unchanged);
		expect(changesSomething(look(left, withSeats(member)))).toBe(false);
	});
	test('in the seat of the chair, where none is here of the days before', () => {
		const chairOnly = taken(fresh, look(fresh, withSeats(member, chair)));
		expect(seatsOf(chairOnly)).toEqual(['2025-01-01 … chair']);
		const diff = look(chairOnly, withSeats(member, gone));
		expect(diff.removed).toEqual([]);
		expect(seatsOf(taken(chairOnly, diff))).toEqual(['2024-07-01 … member']);
	});
	test('also of one that was to be chair later on, and then a member again', () => {
		expect(seatsOf(before)).toEqual([
			'2024-07-01 2026-12-01 member',
			'2026-12-01 2027-06-01 chair',
			'2027-06-01 … member',
		]);
		const ended = taken(before, look(before, withSeats(member, gone), ['seat/2']));
		expect(seatsOf(ended)).toEqual([
			'2024-07-01 2026-12-01 member',
			'2026-12-01 2026-12-02 chair',
			'2026-12-02 … member',
		]);
		expect(changesSomething(look(ended, withSeats(member)))).toBe(false);
	});
});

test('a piece of a membership that has ended before it would begin is asked about', () => {
	const over = seat('seat/1', { role: 'Mitglied', startDate: '2024-07-01', endDate: '2026-12-31' });
	const objects = withSeats(over, chairUntil('2027-05-31'));
	const diff = look(before, objects);
	expect(diff.removed).toMatchObject([{ key: key('seat/1#2'), canEnd: true, ends: false }]);
	const ended = taken(before, look(before, objects, ['seat/1#2']));
	expect(seatsOf(ended)).toEqual([
		'2024-07-01 2026-12-01 member',
		'2026-12-01 2027-06-01 chair',
		'2027-06-01 2027-06-02 member',
	]);
	expect(look(ended, objects).removed).toEqual([]);
});

describe('a member who only stands in at the source by now', () => {
	const standsIn = seat('seat/1', { role: 'Stellvertreter', startDate: '2024-07-01' });
	const world = taken(fresh, look(fresh, withSeats(member)));

	test('is asked about, and ends when somebody says so', () => {
		const asked = look(world, withSeats(standsIn));
		expect(asked.removed).toMatchObject([
			{ key: key('seat/1'), end: { to: today, why: 'substitute' }, ends: false },
		]);
		expect(seatsOf(taken(world, asked))).toEqual(['2024-07-01 … member']);
		const ended = taken(world, look(world, withSeats(standsIn), ['seat/1']));
		expect(seatsOf(ended)).toEqual([`2024-07-01 ${today} member`]);
		expect(look(ended, withSeats(standsIn)).removed).toEqual([]);
	});
	test('is asked about no more once somebody has said that it is a seat', () => {
		const seats = new Map([[key('seat/1'), 'member:vote']] as const);
		const known = new Set(world.links.map(({ key }) => key));
		const decisions = { ...noDecisions, seats };
		const drafts = drafted(withSeats(standsIn), { known, decisions });
		const options = { idFor, today, sourceName: 'Lindenau' };
		const choices = { ...noChoices, decisions };
		const diff = diffRegister(drafts, world.ours, world.links, { ...options, choices });
		expect([diff.removed, changesSomething(diff)]).toEqual([[], false]);
	});
});
