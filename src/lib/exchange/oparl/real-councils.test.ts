import { describe, expect, test } from 'vitest';
import { decided, decisionsIn, decisionsText, noDecisions, seatOf } from './decisions.ts';
import type { Decisions, SeatChoice } from './decisions.ts';
import { changesSomething, diffRegister } from './diff.ts';
import { noChoices } from './register-snapshot.ts';
import type { ImportChoices, RegisterSnapshot } from './register-snapshot.ts';
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

/** What real councils' sources hold, in small, with invented names. */

const council = organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' });
const somebody = (number: number, seat: object) =>
	person(`person/${number}`, {
		...{ name: `Anna Name${number}`, givenName: 'Anna', familyName: `Name${number}` },
		membership: [
			membership(`seat/${number}`, {
				...{ organization: at('org/1'), startDate: '2024-07-01', ...seat },
			}),
		],
	});
const seatsOf = (roles: readonly string[], decisions: Decisions = noDecisions) =>
	drafted([council, ...roles.map((role, at) => somebody(at, { role }))], { decisions });
const compared = (
	objects: readonly unknown[],
	choices: Partial<ImportChoices> = {},
	register: RegisterSnapshot = nothing,
) => {
	const all = { ...noChoices, office: 'new', ...choices };
	const options = { idFor, today, sourceName: 'Lindenau', choices: all };
	return diffRegister(drafted(objects, { decisions: all.decisions }), register, [], options);
};

describe('roles', () => {
	const drafts = seatsOf(['Mitglied', 'Stellvertreter', 'Zuhörer', 'Mitglied ohne Stimmrecht']);
	test('who stands in or listens has no seat, who has no vote none', () => {
		expect(drafts.seats.map(({ personKey, vote }) => [personKey, vote])).toEqual([
			[key('person/0'), true],
			[key('person/3'), false],
		]);
		expect(drafts.leftOut.map(({ reason }) => reason)).toEqual([
			...['substitute', 'listener', 'withoutSeat', 'withoutSeat'],
		]);
	});
	test('every wording is there to be corrected, those that are not clear are asked', () => {
		expect(drafts.roles.map(({ wording, count, asks }) => [wording, count, asks])).toEqual([
			['Mitglied', 1, false],
			['Stellvertreter', 1, true],
			['Zuhörer', 1, false],
			['Mitglied ohne Stimmrecht', 1, false],
		]);
	});
	test('an answer counts for all who are called so, and is not asked again', () => {
		const decisions: Decisions = {
			...noDecisions,
			roles: new Map([
				['Stellvertreter', 'deputyChair:vote'],
				['Mitglied', 'none'],
			]),
		};
		const { seats, roles } = seatsOf(['Mitglied', 'Stellvertreter', 'Stellvertreter'], decisions);
		expect(seats.map(({ role, vote }) => [role.value, vote])).toEqual([
			['deputyChair', true],
			['deputyChair', true],
		]);
		expect(roles.some(({ asks }) => asks)).toBe(false);
	});
	test('an answer can be taken back: then the words count, and are not asked again', () => {
		const roles = new Map([['Stellvertreter', 'asWording']] as const);
		const drafts = seatsOf(['Mitglied', 'Stellvertreter'], { ...noDecisions, roles });
		expect(drafts.seats.map(({ personKey }) => personKey)).toEqual([key('person/0')]);
		expect(drafts.roles.map(({ choice, asks }) => [choice, asks])).toEqual([
			[null, false],
			[null, false],
		]);
	});
	test('who holds an honorary seat votes, unless the source says otherwise', () => {
		const votes = [{}, { votingRight: false }].map((more) => {
			return drafted([council, somebody(1, { role: 'ehrenamtliche Stadträtin', ...more })]).seats;
		});
		expect(votes.flat().map(({ role, vote }) => [role.value, vote])).toEqual([
			['member', true],
			['member', false],
		]);
	});
	test('words that deny the vote count more than a flag', () => {
		const flagged = somebody(1, { role: 'Mitglied ohne Stimmrecht', votingRight: true });
		expect(drafted([council, flagged]).seats).toMatchObject([{ vote: false }]);
	});
});

describe('a single membership', () => {
	const single = (number: number, choice: SeatChoice): Decisions => ({
		...noDecisions,
		roles: new Map([['Mitglied', 'adviser:vote']]),
		seats: new Map([[key(`seat/${number}`), choice]]),
	});
	const said = ({ seats }: ReturnType<typeof drafted>) =>
		seats.map(({ key: of, role, vote }) => `${of.slice(-1)} ${role.value} ${vote}`);

	test('has the role and vote that somebody gave it alone, before those of its words', () => {
		const drafts = seatsOf(['Mitglied', 'Mitglied'], single(1, 'chair:noVote'));
		expect(said(drafts)).toEqual(['0 adviser true', '1 chair false']);
		expect(drafts.seats.map(({ choice, isDecided }) => [choice, isDecided])).toEqual([
			[null, true],
			['chair:noVote', true],
		]);
	});
	test('that is decided by itself leaves nothing to ask of all who are called so', () => {
		const asked = (choice: Decisions['seats']) =>
			seatsOf(['Oberbürgermeisterin'], { ...noDecisions, seats: choice }).roles;
		expect(asked(new Map())).toMatchObject([{ asks: true, single: 0 }]);
		const decided = new Map([[key('seat/0'), 'chair:vote']] as const);
		expect(asked(decided)).toMatchObject([{ asks: false, single: 1 }]);
	});
	test('is as all who are called so again when somebody says so', () => {
		const drafts = seatsOf(['Mitglied', 'Mitglied'], single(1, 'asWording'));
		expect(said(drafts)).toEqual(['0 adviser true', '1 adviser true']);
	});
	test('is no seat, and then its person does not come; it stays there to be chosen otherwise', () => {
		const drafts = seatsOf(['Mitglied', 'Mitglied'], single(1, 'none'));
		expect(said(drafts)).toEqual(['0 adviser true']);
		expect(drafts.people.map(({ key }) => key)).toEqual([key('person/0')]);
		expect(drafts.leftOut.map(({ reason }) => reason)).toEqual(['decided', 'withoutSeat']);
		expect(drafts.seatless).toMatchObject([{ name: 'Anna Name1', choice: 'none' }]);
	});
	test('is a seat although its words are of none', () => {
		const drafts = seatsOf(['Stellvertreter', 'Stellvertreter'], single(1, 'member:vote'));
		expect(said(drafts)).toEqual(['1 member true']);
		expect(drafts.seatless).toMatchObject([
			{ key: key('seat/0'), wording: 'Stellvertreter', reason: 'substitute', choice: null },
		]);
	});
	test('keeps its vote whatever another one of the same days lends it', () => {
		const both = [
			organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' }),
			somebody(1, { role: 'Vorsitz', votingRight: false }),
			membership('seat/2', {
				...{ person: at('person/1'), organization: at('org/1'), role: 'Mitglied' },
				...{ startDate: '2027-01-01', votingRight: true },
			}),
		];
		const decisions = single(1, 'chair:noVote');
		expect(said(drafted(both, { decisions }))).toEqual(['1 chair false', '2 chair false']);
		expect(said(drafted(both, { decisions: single(1, 'none') }))).toEqual([]);
	});
	test('decided on, it changes nothing at the second look', () => {
		const decisions = single(1, 'deputyChair:noVote');
		const objects = [council, somebody(1, { role: 'Mitglied' })];
		const choices = { ...noChoices, office: 'new', decisions };
		const first = diffRegister(drafted(objects, { decisions }), nothing, [], {
			...{ idFor, today, sourceName: 'Lindenau', choices },
		});
		const [seat] = first.seats;
		expect(seat).toMatchObject({ state: 'new', role: 'deputyChair', vote: false });
		if (!seat) return;
		const { id, committeeId, personId, role, vote, from, to } = seat;
		const ours = {
			...nothing,
			committees: first.committees.map(({ id, name }) => ({ id, name })),
			people: first.people.map(({ id, draft }) => ({ ...draft, id })),
			seats: [{ id, committeeId, personId, role, vote, from, to }],
		};
		const links = [...first.committees, ...first.people, ...first.seats].map(
			({ draft: { key, noun }, id, values: applied }) => ({ key, noun, id, applied }),
		);
		const known = new Set(links.map(({ key }) => key));
		const kept = decisionsIn(decisionsText(decisions));
		const again = diffRegister(drafted(objects, { decisions: kept, known }), ours, links, {
			...{ idFor, today, sourceName: 'Lindenau', choices: { ...noChoices, decisions: kept } },
		});
		expect([changesSomething(again), again.seats.map(({ state }) => state)]).toEqual([
			false,
			['same'],
		]);
	});
});

describe('decisions', () => {
	test('are kept as text, and come back', () => {
		const one: Decisions = {
			roles: new Map([['Gast', 'none']]),
			kind: new Map([['x', 'group']]),
			meets: new Map([['y', { choice: 'moved', to: '2027-02-03', of: 'verschoben' }]]),
			seats: new Map([['z', 'asWording']]),
		};
		expect(decisionsIn(decisionsText(one))).toEqual(one);
		expect(decisionsIn('')).toEqual(noDecisions);
		expect(decisionsIn('[[["Gast","king"]],null]')).toEqual(noDecisions);
		// As earlier versions kept it.
		const choice = { choice: 'asSaid', to: null, of: null };
		expect(decisionsIn('[[],[],[["y","asSaid"],["z","king"]],[]]').meets).toEqual(
			new Map([['y', choice]]),
		);
		const newer: Decisions = { ...noDecisions, roles: new Map([['Gast', 'adviser:noVote']]) };
		expect(decided(one, newer).roles.get('Gast')).toBe('adviser:noVote');
		expect(seatOf('adviser:noVote')).toEqual({ role: 'adviser', vote: false });
	});
});

describe('what is a committee', () => {
	const names = ['Gemeinderat', 'Bauausschuss', 'Stadtwerke', 'Branddirektion', 'Offen'];
	const objects = names.map((name, number) => organization(`org/${number}`, { name }));
	test('is said by its name, or by its meeting', () => {
		const meets = meeting('m', { start: '2027-01-20T16:00:00+01:00', organization: [at('org/4')] });
		const { committees, others } = drafted([...objects, meets]);
		expect(committees.map(({ name }) => name)).toEqual(['Gemeinderat', 'Bauausschuss', 'Offen']);
		expect(others.map(({ name }) => name)).toEqual(['Stadtwerke', 'Branddirektion']);
	});
	test('is said by a list of meetings, unless all have one', () => {
		const withList = organization('org/9', { name: 'Offen', meeting: at('org/9/meetings') });
		expect(drafted([...objects, withList]).committees.map(({ name }) => name)).toContain('Offen');
		expect(drafted([withList]).committees).toEqual([]);
	});
	test('is said by whoever looks at it', () => {
		const kind = new Map([
			[key('org/0'), 'none'],
			[key('org/1'), 'group'],
			[key('org/2'), 'board'],
		] as const);
		const { committees } = drafted(objects, { decisions: { ...noDecisions, kind } });
		expect(committees.map(({ name, kind }) => [name, kind.value])).toEqual([
			['Stadtwerke', 'board'],
		]);
	});
});

describe('a meeting of which it is open whether it is held', () => {
	const one = (name: string, more: object = {}) => [
		...[council, somebody(1, { role: 'Mitglied' })],
		meeting('m', {
			...{ name, start: '2027-01-20T16:00:00+01:00', organization: [at('org/1')], ...more },
		}),
	];
	const meets = (choice: 'asSaid' | 'moved' | 'none') => ({ meets: new Map([[key('m'), choice]]) });
	test.each([
		['Stadtrat - verschoben auf 27.01.2027', {}, 1],
		['Stadtrat', { meetingState: 'verschoben' }, 1],
		['Umlaufverfahren', {}, 1],
		['Stadtrat - findet nicht statt', {}, 0],
		['Stadtrat (ABGESAGT - Ersatztermin 10.02.2027)', {}, 1],
		['Stadtrat (Ersatztermin folgt)', { cancelled: true }, 0],
		['Stadtrat (abgesagt, Ersatztermin 10.02.2027)', { cancelled: true }, 1],
		['Stadtrat (abgesagt)', { meetingState: 'verlegt auf 3. Februar 2027' }, 1],
		['Stadtrat (verschoben)', { meetingState: 'abgesagt' }, 0],
		['Ersatztermin für die Sitzung vom 13.3. (ausgefallen)', {}, 0],
		['Beratung: Satzung wird aufgehoben', {}, 0],
	])('"%s" %j is asked %s times', (name, more, asked) => {
		expect(compared(one(name, more)).held.length).toBe(asked);
	});
	test('is not made until somebody says so, and that is said', () => {
		const { sessions, leftOut } = compared(one('Umlaufverfahren'));
		expect(sessions).toEqual([]);
		expect(leftOut).toContainEqual(expect.objectContaining({ reason: 'heldOpen' }));
	});
	test('is none, or held as it is said, or on the day it is moved to', () => {
		const name = 'Stadtrat - verschoben auf 27.01.2027';
		const startsOf = (choices: Partial<ImportChoices>) =>
			compared(one(name), choices).sessions.map(({ startsAt }) => startsAt);
		expect(startsOf(meets('none'))).toEqual([]);
		expect(startsOf(meets('asSaid'))).toEqual(['2027-01-20T15:00:00.000Z']);
		expect(startsOf(meets('moved'))).toEqual(['2027-01-27T15:00:00.000Z']);
		const movedTo = new Map([[key('m'), '2027-02-03']]);
		expect(startsOf({ ...meets('moved'), movedTo })).toEqual(['2027-02-03T15:00:00.000Z']);
	});
	test('without anybody to invite is no question', () => {
		const nobody = one('Umlaufverfahren').filter((_, at) => at !== 1);
		expect(compared(nobody).held).toEqual([]);
		expect(compared(nobody).leftOut).toContainEqual(
			expect.objectContaining({ reason: 'nobodyInvited' }),
		);
	});
});

test('a vote that is lent by a membership ends with it', () => {
	const seats = [
		{ role: 'Vorsitzende', votingRight: false, startDate: '2024-07-01' },
		{ role: 'Mitglied', votingRight: true, startDate: '2024-07-01', endDate: '2025-12-31' },
	].map((seat, number) => membership(`s/${number}`, { organization: at('org/1'), ...seat }));
	const objects = [council, person('p', { name: 'Anna Ahrweiler', membership: seats })];
	const of = (includePast: boolean) =>
		drafted(objects, { includePast }).seats.map(({ key, vote, from, to }) => [key, vote, from, to]);
	expect(of(true)).toEqual([
		[key('s/0'), true, '2024-07-01', '2026-01-01'],
		[`${key('s/0')}#2`, false, '2026-01-01', null],
	]);
	expect(of(false)).toEqual([[`${key('s/0')}#2`, false, '2026-01-01', null]]);
	expect(drafted(objects).used.has(key('s/1'))).toBe(true);
});

test('somebody of the same name alone is a question, with a no and an answer for all', () => {
	const objects = [council, somebody(1, { role: 'Mitglied' })];
	const ours = {
		id: 'ours',
		title: '',
		givenName: 'Anna',
		familyName: 'Name1',
		email: '',
		phone: '',
	};
	const register: RegisterSnapshot = { ...nothing, people: [ours] };
	expect(compared(objects, {}, register)).toMatchObject({
		people: [],
		who: [{ candidates: ['ours'] }],
	});
	const no = new Map([[key('person/1'), 'new']]);
	expect(compared(objects, { person: no }, register).people).toMatchObject([{ state: 'new' }]);
	expect(compared(objects, { namesakes: true }, register).people).toMatchObject([
		{ state: 'found', foundBy: 'name' },
	]);
	expect(compared(objects, { namesakes: true, person: no }, register).people).toMatchObject([
		{ state: 'new' },
	]);
});

test('whose last seat ended before people are deleted here is not brought in, nor offered again', () => {
	const ended = (day: string) => [council, somebody(1, { role: 'Mitglied', endDate: day })];
	const past = drafted(ended('2026-10-01'), { includePast: true });
	expect([past.people, past.seats]).toEqual([[], []]);
	expect(past.leftOut).toMatchObject([{ reason: 'pastRetention' }]);
	expect(drafted(ended('2026-11-10'), { includePast: true }).people.length).toBe(1);
});
