import { expect, test } from 'vitest';
import { sessionView } from './session-view.ts';
import { financeOffice, judgedSession, members, now, secretary } from './testing-session.ts';
import type { JudgedSession } from './judged-session.ts';
import type { Viewer } from './viewer.ts';

const view = (judged: JudgedSession, viewer: Viewer = secretary, decided: string | null = null) =>
	sessionView(judged, decided, viewer, now, 'de');

test('the first tool proposed is in question until one is decided', () => {
	expect(view(judgedSession()).focus).toBe('facetime');
	expect(view(judgedSession(), secretary, 'livekit-room').focus).toBe('livekit-room');
});

test('the own room is recommended only where it can be opened', () => {
	const choice = (viewer: Viewer) => view(judgedSession(), viewer).headline.choose?.toolId;
	expect(choice(secretary)).toBe('livekit-room');
	expect(choice({ ...secretary, hasRoom: false })).toBe('facetime');
});

test('people who come to the hall are counted apart and left out by nothing', () => {
	const inHall = members.map((one) =>
		one.id === 'Fink' ? { ...one, mode: 'onSite' as const } : one,
	);
	const { onSite, remote, tools, people } = view(judgedSession(inHall));
	expect([onSite, remote, tools[0]?.out]).toEqual([1, 3, 1]);
	expect(people.filter((person) => person.onSite).map(({ id }) => id)).toEqual(['Fink']);
});

test('a session in the hall needs no tool and decides nothing', () => {
	const { headline, focus, remote } = view(judgedSession(members, undefined, 'onSite'));
	expect([focus, remote, headline.choose, headline.kind]).toEqual([null, 0, null, 'info']);
	expect(headline.bold).toContain('findet im Saal statt');
});

test('a hybrid session to which everybody comes says so', () => {
	const inHall = members.map((one) => ({ ...one, mode: 'onSite' as const }));
	expect(view(judgedSession(inHall)).headline.bold).toContain('Alle kommen in den Saal');
});

test('of a session with nobody on its list it is not said that all come to the hall', () => {
	expect(view(judgedSession([])).headline.bold).toBe('Auf der Liste dieser Sitzung steht niemand.');
});

test('the page says as of when, in the council’s time and the reader’s language', () => {
	const { asOf } = sessionView(judgedSession(), null, secretary, now, 'en');
	expect(asOf).toContain('As of Wed, 25\u00a0November 2026, 10:00');
	expect(view(judgedSession()).asOf).toContain('25.\u00a0November 2026, 10:00');
});

test('of a session that is called off nothing is to be cleared up', () => {
	const judged = judgedSession();
	const off = { ...judged, session: { ...judged.session, calledOff: { reason: 'Sturm' } } };
	for (const viewer of [secretary, financeOffice]) {
		const view = sessionView(off, 'facetime', viewer, now, 'de');
		expect(view).toMatchObject({ focus: null, tools: [], people: [], own: [], hall: null });
		expect(view.headline).toMatchObject({ choose: null, asksFirst: false, rest: '' });
		expect(view.headline.bold).toContain('abgesagt');
	}
});
