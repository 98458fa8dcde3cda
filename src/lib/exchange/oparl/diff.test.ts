import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../../council/names.ts';
import { noChoices } from './register-snapshot.ts';
import type {
	ImportChoices,
	SourceLink,
	RegisterSnapshot,
	SnapshotSeat,
	FieldValues,
} from './register-snapshot.ts';
import { asksSomething, changesSomething, diffRegister } from './diff.ts';
import type { RegisterDiff } from './diff.ts';
import { seatValues } from './diff-seats.ts';
import {
	at,
	collect,
	drafted,
	idFor,
	key,
	lindenau,
	meeting,
	nothing,
	organization,
	person,
	today,
} from './testing.ts';

const office = { id: 'office', name: 'Sitzungsdienst', kind: 'councilOffice' } as const;
const empty: RegisterSnapshot = { ...nothing, offices: [office] };

interface World {
	readonly ours: RegisterSnapshot;
	readonly links: readonly SourceLink[];
}
const fresh: World = { ours: empty, links: [] };

function look(
	{ ours, links }: World,
	objects: readonly unknown[],
	choices: Partial<ImportChoices> = {},
): RegisterDiff {
	const known = new Set(links.map(({ key }) => key));
	const { decisions } = { ...noChoices, ...choices };
	const options = {
		idFor,
		today,
		sourceName: 'Lindenau',
		choices: { ...noChoices, office: 'office', namesakes: true, ...choices },
	};
	return diffRegister(drafted(objects, { known, decisions }), ours, links, options);
}

/** What the store does with a diff, in memory. */
function apply({ ours, links }: World, made: RegisterDiff): World {
	const items = [...made.committees, ...made.people, ...made.seats, ...made.sessions];
	const changed = new Map<string, FieldValues>(items.map(({ id, set }) => [id, set]));
	const over = <One extends { readonly id: string }>(one: One): One => ({
		...one,
		...changed.get(one.id),
	});
	const isNew = ({ state }: { readonly state: string }) => state === 'new';
	return {
		ours: {
			halls: ours.halls,
			offices: [
				...ours.offices,
				...made.offices.map(({ id, name }) => ({ id, name, kind: 'group' as const })),
			],
			committees: [
				...ours.committees.map(over),
				...made.committees.filter(isNew).map(({ id, name }) => ({ id, name })),
			],
			people: [
				...ours.people.map(over),
				...made.people.filter(isNew).map(({ id, draft }) => ({ ...draft, id })),
			],
			seats: [
				...ours.seats.map((seat): SnapshotSeat => ({
					...seat,
					...seatValues(changed.get(seat.id) ?? {}, seat),
				})),
				...made.seats.filter(isNew),
			],
			sessions: [
				...ours.sessions.map(over),
				...made.sessions.filter(isNew).map(({ id, committeeIds, startsAt, draft }) => ({
					id,
					committeeId: committeeIds[0] ?? '',
					startsAt,
					place: draft.place,
					name: draft.name,
				})),
			],
		},
		links: [
			...links.filter(({ key }) => !items.some(({ draft }) => draft.key === key)),
			...items.map(({ draft, id, values }) => ({
				key: draft.key,
				noun: draft.noun,
				id,
				applied: values,
			})),
		],
	};
}

const states = (items: readonly { readonly state: string }[]) => items.map(({ state }) => state);
const imported = apply(fresh, look(fresh, lindenau));
const withChange = (path: string, change: object) =>
	lindenau.map((one) => (one.id === at(path) ? { ...one, ...change } : one));

test('into an empty register everything is new', () => {
	const made = look(fresh, lindenau);
	expect(
		[made.committees, made.people, made.seats, made.sessions].map((list) => list.length),
	).toEqual([2, 2, 3, 2]);
	expect(states([...made.committees, ...made.people, ...made.seats, ...made.sessions])).toEqual(
		Array(9).fill('new'),
	);
	expect(changesSomething(made)).toBe(true);
	expect(asksSomething(made)).toBe(false);
});

test('a second time nothing is', () => {
	const again = look(imported, lindenau);
	expect(
		new Set(states([...again.committees, ...again.people, ...again.seats, ...again.sessions])),
	).toEqual(new Set(['same']));
	expect(changesSomething(again)).toBe(false);
});

describe('a change at the source', () => {
	const moved = withChange('meeting/1', { start: '2026-12-10T17:00:00+01:00' });
	const item = (world: World, choices = {}) => look(world, moved, choices).sessions[0];
	test('changes here what nobody here touched', () => {
		expect(item(imported)).toMatchObject({
			state: 'changed',
			set: { startsAt: '2026-12-10T16:00:00.000Z' },
			conflicts: [],
		});
	});
	const sessions = imported.ours.sessions.map((one, n) =>
		n === 0 ? { ...one, startsAt: '2026-12-11T15:00:00.000Z' } : one,
	);
	const local: World = {
		...imported,
		ours: { ...imported.ours, sessions },
	};
	test('leaves what somebody here changed, and says so', () => {
		expect(item(local)).toMatchObject({
			state: 'same',
			set: {},
			conflicts: [{ field: 'startsAt', isTaken: false }],
		});
	});
	test('wins where somebody decides so', () => {
		expect(item(local, { theirs: new Set([`${key('meeting/1')} startsAt`]) })).toMatchObject({
			state: 'changed',
			set: { startsAt: '2026-12-10T16:00:00.000Z' },
		});
	});
	test('is not asked again once it was decided, nor is a change of ours alone', () => {
		expect(look(apply(local, look(local, moved)), moved).sessions[0]).toMatchObject({
			state: 'same',
			conflicts: [],
		});
		expect(look(local, lindenau).sessions[0]).toMatchObject({ state: 'same', conflicts: [] });
	});
});

describe('who is here already', () => {
	const known = {
		id: 'ours',
		title: '',
		givenName: 'Ada',
		familyName: 'Lerche',
		email: '',
		phone: '0391 1',
	};
	const withPeople = (...people: readonly Partial<typeof known>[]): World => ({
		...fresh,
		ours: { ...empty, people: people.map((one, n) => ({ ...known, id: `ours${n}`, ...one })) },
	});
	test('is found by the name, however many spaces are in it', () => {
		const [found] = look(
			withPeople({ givenName: ' ADA ', familyName: ' lerche' }),
			lindenau,
		).people;
		expect(found).toMatchObject({ state: 'found', foundBy: 'name' });
	});
	test('is found by the name; what is empty is filled, what is not stays', () => {
		const [found] = look(withPeople({ title: 'Prof.' }), lindenau).people;
		expect(found).toMatchObject({
			state: 'found',
			foundBy: 'name',
			set: { email: 'ada.lerche@lindenau.example' },
			conflicts: [{ field: 'title', ours: 'Prof.', theirs: 'Dr.' }],
		});
	});
	test('is found by the e-mail address, whatever the first name', () => {
		const [found] = look(
			withPeople({ givenName: 'A.', email: 'Ada.Lerche@lindenau.example' }),
			lindenau,
		).people;
		expect(found).toMatchObject({ state: 'found', foundBy: 'email' });
	});
	test('two of one name are a question, and nobody is made until it is answered', () => {
		const world = withPeople({}, {});
		const asked = look(world, lindenau);
		expect(asked.who).toMatchObject([{ candidates: ['ours0', 'ours1'] }]);
		expect(asked.people.map(({ draft }) => draft.familyName)).toEqual(['von der Aue']);
		expect(asked.seats.length).toBe(1);
		const answer = (id: string) =>
			look(world, lindenau, { person: new Map([[key('person/1'), id]]) });
		expect(answer('ours1').people[0]).toMatchObject({
			state: 'found',
			id: 'ours1',
			foundBy: 'choice',
		});
		expect(answer('new').people[0]).toMatchObject({ state: 'new' });
		expect(answer('somebody else').who.length).toBe(1);
	});
	test('an address with another name is a question', () => {
		expect(
			look(withPeople({ familyName: 'Amsel', email: 'ada.lerche@lindenau.example' }), lindenau).who,
		).toMatchObject([{ candidates: ['ours0'] }]);
	});
	test('an address that several share tells nobody apart', () => {
		const shared = ['x', 'y'].map((name, n) =>
			person(`p/${n}`, {
				name: `Eva ${name}`,
				givenName: 'Eva',
				familyName: name,
				email: ['linde@lindenau.example'],
			}),
		);
		expect(
			states(
				look(
					withPeople({ familyName: 'x', givenName: 'Otto', email: 'linde@lindenau.example' }),
					shared,
				).people,
			),
		).toEqual(['new', 'new']);
	});
});

describe('the office of somebody new', () => {
	const of = (ours: RegisterSnapshot, choices: Partial<ImportChoices>) =>
		look({ ours, links: [] }, lindenau, choices);
	test('is that of their group, found by its name', () => {
		const group = { id: 'linde', name: 'fraktion  linde', kind: 'group' } as const;
		expect(
			of({ ...empty, offices: [office, group] }, {}).people.map(({ officeId }) => officeId),
		).toEqual(['linde', 'office']);
	});
	test('is chosen, or made', () => {
		const made = of(empty, { officeOf: new Map([[key('org/9'), 'new']]) });
		expect(made.offices).toMatchObject([{ name: 'Fraktion Linde' }]);
		expect(made.people[0]?.officeId).toBe(made.offices[0]?.id);
		expect(of(nothing, { office: 'new' }).offices).toMatchObject([{ name: 'Lindenau' }]);
	});
	test('is the one that an earlier import made, also where a new one is asked for', () => {
		const choices = { office: 'new', officeOf: new Map([[key('org/9'), 'new']]) };
		const first = of(nothing, choices);
		const there = first.offices.map(({ id, name }) => ({ id, name, kind: 'group' as const }));
		const second = of({ ...nothing, offices: there }, choices);
		expect([first.offices.length, second.offices]).toEqual([2, []]);
		const officesOf = ({ people }: RegisterDiff) => people.map(({ officeId }) => officeId);
		expect(officesOf(second)).toEqual(officesOf(first));
	});
	test('must be one', () => {
		expect(of(nothing, { office: '' }).wantsOffice).toBe(true);
		expect(of(empty, {}).wantsOffice).toBe(false);
	});
});

describe('seats', () => {
	test('nobody gets a second one on the same day', () => {
		const seat = {
			id: 'mine',
			committeeId: 'c',
			personId: 'p',
			role: 'member',
			vote: true,
			from: '2020-01-01',
			to: null,
		} as const;
		const ours: RegisterSnapshot = {
			...empty,
			committees: [{ id: 'c', name: 'Stadtrat' }],
			people: [
				{ id: 'p', title: 'Dr.', givenName: 'Ada', familyName: 'Lerche', email: '', phone: '' },
			],
			seats: [
				{ ...seat, from: '2025-01-01' },
				{ ...seat, id: 'other', to: '2025-01-01' },
			],
		};
		const theirs = new Set([`${key('seat/1')} from`]);
		const made = look({ ours, links: [] }, lindenau, { theirs });
		expect(made.seats[0]).toMatchObject({ state: 'found', id: 'mine', set: {} });
		expect(made.leftOut).toContainEqual({
			...{ key: key('seat/1'), name: 'Dr. Ada Lerche', committeeKey: key('org/1') },
			reason: 'overlapsOurs',
		});
	});
	test('one that is gone at the source ends here when somebody says so', () => {
		const removed = [
			...lindenau,
			{
				id: at('seat/2'),
				type: 'Membership',
				deleted: true,
				// Still the day before in UTC.
				modified: '2026-11-20T00:30:00+01:00',
			},
		];
		expect(look(imported, removed).removed).toMatchObject([
			{ noun: 'membership', canEnd: true, ends: false, since: '2026-11-20' },
		]);
		expect(changesSomething(look(imported, removed))).toBe(false);
		expect(look(imported, removed, { endRecords: new Set([key('seat/2')]) }).removed).toMatchObject(
			[{ ends: true }],
		);
	});
});

describe('sessions', () => {
	const [stadtrat] = lindenau;
	test('several at the same time are real', () => {
		const twin = meeting('meeting/3', {
			name: 'Noch eine',
			start: '2026-12-10T16:00:00+01:00',
			organization: [at('org/1')],
		});
		const made = look(fresh, [...lindenau, twin]);
		expect(states(made.sessions)).toEqual(['new', 'new', 'new']);
		const again = apply(fresh, made);
		expect(changesSomething(look(again, [...lindenau, twin]))).toBe(false);
	});
	test('without an hour are asked for it', () => {
		const untimed = withChange('meeting/1', { start: '2026-12-10T00:00:00+01:00' });
		expect(look(fresh, untimed)).toMatchObject({ hours: [{ draft: { day: '2026-12-10' } }] });
		const answered = look(fresh, untimed, { hour: new Map([[key('meeting/1'), '18:30']]) });
		expect(answered.sessions[0]).toMatchObject({
			state: 'new',
			startsAt: '2026-12-10T17:30:00.000Z',
		});
		const done = apply(fresh, answered);
		expect(changesSomething(look(done, untimed))).toBe(false);
		expect(look(done, untimed).hours).toEqual([]);
	});
	test('to which nobody would be invited are left out', () => {
		expect(
			look(fresh, [
				stadtrat,
				meeting('m', { start: '2026-12-10T16:00:00+01:00', organization: [at('org/1')] }),
			]).leftOut,
		).toMatchObject([{ reason: 'nobodyInvited' }]);
	});
	test('called off before are not made; later it is said, and decided', () => {
		const off = withChange('meeting/1', { cancelled: true });
		expect(look(fresh, off).leftOut).toContainEqual(
			expect.objectContaining({ reason: 'cancelled' }),
		);
		expect(look(imported, off).removed).toMatchObject([
			{ noun: 'session', reason: 'cancelled', ends: false },
		]);
		expect(look(imported, off, { endRecords: new Set([key('meeting/1')]) }).removed).toMatchObject([
			{ ends: true },
		]);
	});
	test('deleted here stay away, unless somebody wants them back', () => {
		const world: World = {
			...imported,
			ours: { ...imported.ours, sessions: imported.ours.sessions.slice(1) },
		};
		expect(states(look(world, lindenau).sessions)).toEqual(['deletedHere', 'same']);
		expect(changesSomething(look(world, lindenau))).toBe(false);
		expect(states(look(world, lindenau, { again: new Set([key('meeting/1')]) }).sessions)).toEqual([
			'new',
			'same',
		]);
	});
	test('of a committee in no list wait for its name', () => {
		const objects = [
			...lindenau,
			meeting('m', {
				start: '2026-12-20T16:00:00+01:00',
				organization: [at('org/77'), at('org/1')],
			}),
		];
		expect(look(fresh, objects)).toMatchObject({
			nameless: [{ key: key('org/77') }],
			sessions: [{}, {}],
		});
		const named = look(fresh, objects, { name: new Map([[key('org/77'), 'Kulturbeirat']]) });
		expect(named.committees.at(-1)).toMatchObject({ state: 'new', name: 'Kulturbeirat' });
		const done = apply(fresh, named);
		expect(changesSomething(look(done, objects))).toBe(false);
		expect(
			look(done, [
				...objects,
				organization('org/77', { name: 'Kulturbeirat Mitte' }),
			]).committees.at(-1),
		).toMatchObject({ state: 'same', conflicts: [{ field: 'name' }] });
	});
});

test('a committee of the list without a name is asked for too, with whoever sits there', () => {
	const objects = [
		organization('org/8', { organizationType: 'Gremium', classification: 'Ausschuss' }),
		person('person/8', {
			name: 'Ada Lerche',
			membership: [
				{ id: at('seat/8'), organization: at('org/8'), role: 'Mitglied', startDate: '2024-07-01' },
			],
		}),
		meeting('meeting/8', { start: '2026-12-20T16:00:00+01:00', organization: [at('org/8')] }),
	];
	const asked = look(fresh, objects);
	expect(asked.nameless).toMatchObject([
		{ key: key('org/8'), seen: { seats: 1, sessions: [{ day: '2026-12-20' }] } },
	]);
	const named = look(fresh, objects, {
		name: new Map([[key('org/8'), 'Kulturausschuss']]),
	});
	expect(named.nameless).toEqual([]);
	expect([named.committees.length, named.seats.length, named.sessions.length]).toEqual([1, 1, 1]);
});

test('everybody in it has a name', () => {
	for (const one of imported.ours.people) expect(nameOf(one)).toMatch(/Lerche|Aue/);
});

test('a hall of ours is found by its name in the place', () => {
	const ours: RegisterSnapshot = { ...empty, halls: [{ id: 'hall', name: 'ratssaal' }] };
	expect(look({ ours, links: [] }, lindenau).sessions.map(({ hallId }) => hallId)).toEqual([
		'hall',
		null,
	]);
});

test('an end that the source says at last is taken over, unless one was said here', () => {
	const end = (one: { readonly id: string }) =>
		one.id === at('seat/1') ? { ...one, endDate: '2027-02-28' } : one;
	const ended = lindenau.map((one) =>
		'membership' in one && Array.isArray(one.membership)
			? { ...one, membership: one.membership.map(end) }
			: one,
	);
	const open = imported.ours.seats.find(({ to }) => to === null);
	if (!open) throw new Error('every seat has an end');
	const endOf = (world: World) => {
		const seats = look(world, ended).seats.filter(({ draft }) => draft.key === key('seat/1'));
		return seats.map(({ set, conflicts }) => [set['to'], conflicts.length]);
	};
	expect(endOf(imported)).toEqual([['2027-03-01', 0]]);
	const seats = imported.ours.seats.map((seat) => ({ ...seat, to: '2027-06-01' }));
	expect(endOf({ ...imported, ours: { ...imported.ours, seats } })).toEqual([[undefined, 1]]);
});

test('without having been said, an end here is no difference', () => {
	const seats = imported.ours.seats.map((seat) => ({ ...seat, to: seat.to ?? '2027-03-01' }));
	const local: World = { ...imported, ours: { ...imported.ours, seats } };
	const again = look(local, lindenau);
	expect(again.seats.flatMap(({ conflicts }) => conflicts)).toEqual([]);
	expect(changesSomething(again)).toBe(false);
});

test('a session that is called otherwise at the source is changed here', () => {
	const renamed = withChange('meeting/1', { name: 'Klausurtagung' });
	expect(look(imported, renamed).sessions[0]).toMatchObject({
		state: 'changed',
		set: { name: 'Klausurtagung' },
	});
});

test('importing any selection of a council twice changes nothing, and what is not offered is named', () => {
	fc.assert(
		fc.property(fc.subarray([...lindenau]), fc.boolean(), (objects, namesakes) => {
			const first = look(fresh, objects, { namesakes });
			const once = apply(fresh, first);
			expect(changesSomething(look(once, objects, { namesakes }))).toBe(false);
			const said = new Set([
				...[...first.committees, ...first.people, ...first.seats, ...first.sessions].flatMap(
					({ draft }) => [draft.key, ...('merged' in draft ? draft.merged : [])],
				),
				...[...first.leftOut, ...first.nameless, ...first.others].map((one) => one.key),
				...[...first.who, ...first.hours, ...first.held].map(({ draft }) => draft.key),
				...first.groups.keys(),
			]);
			for (const object of collect(objects).all()) {
				if (object.kind !== 'Location') expect(said).toContain(object.key);
			}
		}),
	);
});
