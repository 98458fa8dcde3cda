import { describe, expect, test } from 'vitest';
import { headView, stateOf } from './head.ts';
import type { HeadFacts } from './head.ts';

const weekBefore = '2026-12-10T09:00:00.000Z';
const morning = '2026-12-17T08:00:00.000Z';
const start = '2026-12-17T16:00:00.000Z';
const evening = '2026-12-17T19:00:00.000Z';
const dayAfter = '2026-12-18T09:00:00.000Z';

const planned: HeadFacts = {
	session: {
		id: 'session',
		committeeName: 'Finanzausschuss',
		startsAt: start,
		form: 'hybrid',
		hallId: 'hall',
		hallName: 'Ratssaal',
		place: '',
	},
	toolId: null,
	room: { is: 'none' },
	onSite: 1,
	remote: 3,
	isAnyKnown: true,
};
const decided: HeadFacts = { ...planned, toolId: 'livekit-room' };
const open: HeadFacts = {
	...decided,
	room: {
		is: 'open',
		livekitName: 'vz-second',
		openedAt: '2026-12-17T15:45:00.000Z',
		namedAt: '2026-12-17T17:30:00.000Z',
	},
};
const closed: HeadFacts = { ...decided, room: { is: 'closed', closedAt: evening } };
const allOnSite: HeadFacts = { ...planned, onSite: 4, remote: 0 };

const secretary = { mayDecide: true, mayInvite: true };
const office = { mayDecide: false, mayInvite: false };
const view = (facts: HeadFacts, now: string, viewer = secretary, locale: 'de' | 'en' = 'de') =>
	headView(facts, viewer, now, locale);

test.each([
	['nothing known', { ...planned, isAnyKnown: false }, weekBefore, 'nothingKnown', 'questions'],
	['planned', planned, weekBefore, 'planned', 'decision'],
	['decided', decided, weekBefore, 'decided', 'links'],
	[
		'decided, though nothing is known',
		{ ...decided, isAnyKnown: false },
		weekBefore,
		'decided',
		'links',
	],
	['decided and invited', { ...decided, isSent: true }, weekBefore, 'decided', 'attendees'],
	['nobody elsewhere', { ...allOnSite, isAnyKnown: false }, weekBefore, 'decided', 'attendees'],
	['today', decided, morning, 'today', 'room'],
	['today and undecided', planned, morning, 'today', 'room'],
	['today and past its start', decided, evening, 'today', 'room'],
	['today in the hall', allOnSite, morning, 'today', 'room'],
	['room open', open, evening, 'running', 'room'],
	['room open the week before', open, weekBefore, 'running', 'room'],
	['room still open after midnight', open, dayAfter, 'running', 'room'],
	['room tried and closed in the morning', closed, morning, 'today', 'room'],
	['room tried and closed the week before', closed, weekBefore, 'decided', 'links'],
	['room closed after the start', closed, evening, 'over', 'history'],
	['the day after', decided, dayAfter, 'over', 'history'],
	['the day after, undecided', planned, dayAfter, 'over', 'history'],
] as const)('%s', (_name, facts, now, state, to) => {
	expect([stateOf(facts, now), view(facts, now).step.to]).toEqual([state, to]);
});

test('the day is the council’s: an hour before its midnight the session is not over', () => {
	const late = {
		...decided,
		session: { ...decided.session, startsAt: '2026-12-17T22:30:00.000Z' },
	};
	expect(stateOf(late, '2026-12-17T22:59:00.000Z')).toBe('today');
	expect(stateOf(late, '2026-12-17T23:00:00.000Z')).toBe('over');
});

describe('the next step', () => {
	test('leads nobody to what they may not do', () => {
		expect(view(planned, weekBefore, office).step.to).toBe('overview');
		expect(view(decided, weekBefore, office).step.to).toBe('attendees');
	});

	test('says on the day what the session meets by', () => {
		const sentence = (facts: HeadFacts) => view(facts, morning).step.sentence;
		expect(sentence(decided)).toContain('17:00\u00a0Uhr im eigenen Raum');
		expect(sentence({ ...planned, toolId: 'zoom' })).toContain('mit Zoom');
		expect(sentence(planned)).toContain('noch ist offen');
		expect(sentence(allOnSite)).toContain('im Saal');
	});

	test('names the hour at which the room was opened, on another day the day too', () => {
		expect(view(open, evening).step.sentence).toContain('seit 16:45\u00a0Uhr');
		expect(view(open, dayAfter).step.sentence).toContain('17.\u00a0Dezember');
	});
});

test('the head says what it is, when, where, and who is invited', () => {
	const { title, about, word } = view(decided, weekBefore);
	expect(title).toBe('Finanzausschuss');
	expect(about).toBe(
		'Do., 17.\u00a0Dezember 2026, 17:00\u00a0Uhr · Ratssaal · 4 Eingeladene: 1 im Saal, 3 zugeschaltet',
	);
	expect(word).toBe('entschieden: Eigener Raum');
	expect(view(allOnSite, weekBefore).word).toBe('kein Werkzeug nötig');
	expect(view(planned, weekBefore, secretary, 'en').word).toBe('planned');
});

test('without a place the form stands in its stead', () => {
	const session = { ...planned.session, hallName: null };
	expect(view({ ...planned, session }, weekBefore).about).toContain('· im Saal und per Video ·');
});

test('a session that is called off says so with day and reason, whatever else is known', () => {
	const calledOff = { at: '2026-12-11T09:00:00.000Z', reason: 'Wasserschaden' };
	for (const facts of [planned, decided, open, closed]) {
		const head = view({ ...facts, calledOff, differences: 2 }, weekBefore);
		expect(head).toMatchObject({ state: 'calledOff', differences: null, step: { to: 'history' } });
		expect(head.step.sentence).toMatch(/11\.\sDezember\s2026.*Wasserschaden/);
	}
});

test('where everybody is in the same place, nothing is counted apart', () => {
	const about = (form: 'onSite' | 'video') =>
		view({ ...planned, session: { ...planned.session, form } }, weekBefore).about;
	expect(about('onSite')).toMatch(/· 4 Eingeladene, alle im Saal$/);
	expect(about('video')).toMatch(/· 4 Eingeladene, alle zugeschaltet$/);
});

test('that seats have changed is said to those who invite, until the session is over', () => {
	const facts = { ...decided, differences: 2 };
	expect(view(facts, weekBefore).differences).toContain('2');
	expect(view(facts, weekBefore, office).differences).toBeNull();
	expect(view(facts, dayAfter).differences).toBeNull();
	expect(view(decided, weekBefore).differences).toBeNull();
});

test('of whom it is open where they take part is said apart', () => {
	expect(view({ ...decided, remote: 35, onSite: 0, open: 35 }, weekBefore).about).toMatch(
		/35 Eingeladene: 0 im Saal, 0 zugeschaltet, 35 noch offen \(gelten als zugeschaltet\)$/,
	);
});

test('that it is called off is to be told to all who are invited, while it is ahead', () => {
	const facts = { ...decided, calledOff: { at: weekBefore, reason: 'Wasserschaden' } };
	expect(view(facts, weekBefore).news).toContain('den 4 Eingeladenen');
	expect(view(facts, weekBefore, office).news).toBeNull();
	expect(view(facts, evening).news).toBeNull();
});

test('that it was moved after inviting is said to those who invite, with how many to tell', () => {
	const facts = { ...decided, movedFrom: '2026-12-16T16:00:00.000Z' };
	expect(view(facts, weekBefore).news).toMatch(/16\..*17\.\sDezember.*den 4 Eingeladenen/);
	expect(view(facts, weekBefore, office).news).toBeNull();
	expect(view(facts, dayAfter).news).toBeNull();
	expect(view(decided, weekBefore).news).toBeNull();
});
