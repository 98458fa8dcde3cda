import { describe, expect, test } from 'vitest';
import { decisionsIn, decisionsText, noDecisions } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { changesSomething, diffRegister } from './diff.ts';
import { meetingsDecided } from './meetings.ts';
import { noChoices } from './register-snapshot.ts';
import type { ImportChoices, RegisterSnapshot, SourceLink } from './register-snapshot.ts';
import {
	at,
	drafted,
	idFor,
	key,
	meeting,
	membership,
	nothing,
	organization,
	person,
	today,
} from './testing.ts';

/** A session that its source moves, over several looks: each takes over what the one before has left. */

const start = (day: string) => `${day}T15:00:00.000Z`;
const said = (name: string, more: object = {}) => [
	organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' }),
	person('p', {
		...{ name: 'Anna Ahr', givenName: 'Anna', familyName: 'Ahr' },
		membership: [membership('s', { organization: at('org/1'), startDate: '2024-07-01' })],
	}),
	meeting('m', {
		...{ name, start: '2027-01-20T16:00:00+01:00', organization: [at('org/1')], ...more },
	}),
];

class Council {
	register: RegisterSnapshot = nothing;
	links: readonly SourceLink[] = [];
	decisions: Decisions = noDecisions;

	look(objects: readonly unknown[], now: Partial<ImportChoices> = {}) {
		const known = new Set(this.links.map(({ key }) => key));
		const drafts = drafted(objects, { known, decisions: this.decisions });
		const given = { ...noChoices, office: 'new', ...now };
		const meets = meetingsDecided(this.decisions.meets, given, drafts.sessions);
		const decisions = decisionsIn(decisionsText({ ...this.decisions, meets }));
		const choices = { ...given, decisions };
		const options = { idFor, today, sourceName: 'Lindenau', choices };
		const diff = diffRegister(drafts, this.register, this.links, options);
		return { diff, decisions };
	}

	apply(objects: readonly unknown[], now: Partial<ImportChoices> = {}) {
		const { diff, decisions } = this.look(objects, now);
		const items = [...diff.committees, ...diff.people, ...diff.seats, ...diff.sessions];
		const before = new Map(this.links.map((link) => [link.key, link.applied]));
		this.links = items.map(({ draft: { key, noun }, id, values }) => {
			return { key, noun, id, applied: { ...before.get(key), ...values } };
		});
		this.register = {
			...this.register,
			committees: diff.committees.map(({ id, name }) => ({ id, name })),
			people: diff.people.map(({ id, draft }) => ({ ...draft, id })),
			seats: diff.seats.map(({ id, committeeId, personId, role, vote, from, to }) => {
				return { id, committeeId, personId, role, vote, from, to };
			}),
			sessions: diff.sessions.map(({ id, committeeIds: [committeeId = ''], startsAt, set }) => {
				return { id, committeeId, startsAt, place: '', name: '', ...set };
			}),
		};
		this.decisions = decisions;
		return this.startsAt;
	}

	get startsAt(): string | undefined {
		return this.register.sessions[0]?.startsAt;
	}

	moveByHand(day: string): void {
		const { sessions } = this.register;
		const moved = sessions.map((session) => ({ ...session, startsAt: start(day) }));
		this.register = { ...this.register, sessions: moved };
	}
}

const answer = (choice: 'asSaid' | 'moved' | 'none', day?: string): Partial<ImportChoices> => ({
	meets: new Map([[key('m'), choice]]),
	movedTo: new Map(day === undefined ? [] : [[key('m'), day]]),
});
const byState = said('', { meetingState: 'verschoben' });
const byName = said('Stadtrat - verschoben auf 27.01.2027');

describe.each([
	['its state', byState],
	['a name with another day', byName],
])('a session that is moved by %s, to a day that somebody typed', (_, objects) => {
	const movedOn = (first: readonly unknown[]) => {
		const council = new Council();
		council.apply(first);
		council.apply(objects, answer('moved', '2027-02-03'));
		return council;
	};
	test('new or here already, stays there at the next look', () => {
		for (const first of [objects, said('')]) {
			const council = movedOn(first);
			expect(council.startsAt).toBe(start('2027-02-03'));
			const { diff } = council.look(objects);
			expect([changesSomething(diff), diff.held, diff.sessions[0]?.conflicts]).toEqual([
				...[false, [], []],
			]);
		}
	});
	test('moved on by hand, stays there at each look', () => {
		const council = movedOn(said(''));
		council.moveByHand('2027-03-10');
		expect(council.apply(objects)).toBe(start('2027-03-10'));
		const { diff } = council.look(objects);
		expect([changesSomething(diff), diff.held]).toEqual([false, []]);
	});
	test('is asked anew when the source says another day, and stays until it is answered', () => {
		const council = movedOn(said(''));
		const other = said('Stadtrat - verschoben auf 10.02.2027');
		const { diff } = council.look(other);
		expect(diff.held).toMatchObject([
			{ startsHere: start('2027-02-03'), draft: { movedTo: '2027-02-10' } },
		]);
		expect(diff.sessions[0]?.set).not.toHaveProperty('startsAt');
		expect(council.apply(other)).toBe(start('2027-02-03'));
		expect(council.look(other).diff.held).toHaveLength(1);
		council.moveByHand('2027-03-10');
		expect(council.apply(other, answer('moved', '2027-02-10'))).toBe(start('2027-02-10'));
		expect(council.look(other).diff.held).toEqual([]);
	});
	test('is asked anew when the source gives another start', () => {
		const council = movedOn(said(''));
		const later = said('', { meetingState: 'verschoben', start: '2027-01-28T17:00:00+01:00' });
		expect(council.look(later).diff.held).toHaveLength(1);
		expect(council.apply(later)).toBe(start('2027-02-03'));
		expect(council.apply(later, answer('asSaid'))).toBe('2027-01-28T16:00:00.000Z');
	});
	test('follows the source when that says a day of its own, but for one that was moved by hand', () => {
		const plain = said('', { start: '2027-02-04T16:00:00+01:00' });
		const council = movedOn(said(''));
		expect(council.apply(plain)).toBe(start('2027-02-04'));
		const byHand = movedOn(said(''));
		byHand.moveByHand('2027-03-10');
		expect(byHand.look(plain).diff.sessions[0]?.conflicts).toMatchObject([
			{ field: 'startsAt', ours: start('2027-03-10'), theirs: start('2027-02-04') },
		]);
		expect(byHand.apply(plain)).toBe(start('2027-03-10'));
	});
});

test('a day that was typed before its session could be made is kept for it', () => {
	const council = new Council();
	const nobody = byState.filter((_one, number) => number !== 1);
	council.apply(nobody, answer('moved', '2027-02-03'));
	expect(council.startsAt).toBeUndefined();
	expect(council.apply(byState)).toBe(start('2027-02-03'));
});

test('moved without an hour at the source, a session keeps the hour it has here', () => {
	const council = new Council();
	council.apply(said(''));
	const noHour = said('', { start: '2027-01-20', meetingState: 'verschoben' });
	expect(council.apply(noHour, answer('moved', '2027-02-03'))).toBe(start('2027-02-03'));
	expect(changesSomething(council.look(noHour).diff)).toBe(false);
});

test('a move that an earlier version kept without its day stays where it is here', () => {
	const council = new Council();
	council.apply(said(''));
	council.moveByHand('2027-02-03');
	const meets = decisionsIn(JSON.stringify([[], [], [[key('m'), 'moved']], []])).meets;
	council.decisions = { ...noDecisions, meets };
	expect(changesSomething(council.look(byState).diff)).toBe(false);
	const { sessions } = council.look(byName).diff;
	expect(sessions[0]?.conflicts).toMatchObject([{ theirs: start('2027-01-27') }]);
	expect(council.apply(byName)).toBe(start('2027-02-03'));
});

describe('a session that is here and turns out to be none', () => {
	const written = said('Umlaufverfahren');
	const turned = () => {
		const council = new Council();
		council.apply(said(''));
		return council;
	};
	test.each([
		['Umlaufverfahren', written],
		['verschoben', byState],
	])('by "%s", ends when somebody says so', (_, objects) => {
		const { diff } = turned().look(objects, answer('none'));
		expect(diff.removed).toMatchObject([
			{ noun: 'session', reason: 'notHeld', canEnd: true, ends: true },
		]);
		expect([diff.sessions, diff.held, changesSomething(diff)]).toEqual([[], [], true]);
	});
	test('does not come back', () => {
		const council = turned();
		council.apply(written, answer('none'));
		const { diff } = council.look(written);
		expect([diff.sessions, diff.held, changesSomething(diff)]).toEqual([[], [], false]);
	});
	test('stays as it is, and is asked again, until somebody says so now', () => {
		const council = turned();
		const { decisions } = council.look(byState, answer('none'));
		council.decisions = decisions;
		const { diff } = council.look(byState);
		expect([diff.removed, diff.held.length, changesSomething(diff)]).toEqual([[], 1, false]);
	});
});

test('a session that was moved here and is called off later stays on its day', () => {
	const council = new Council();
	council.apply(said(''));
	council.apply(byState, answer('moved', '2027-02-03'));
	expect(council.apply(said('', { cancelled: true }))).toBe(start('2027-02-03'));
});
