import { describe, expect, test } from 'vitest';
import {
	financeOffice,
	judgedSession,
	members,
	now,
	secretary,
} from '../session/testing-session.ts';
import type { Viewer } from '../session/viewer.ts';
import { todayView } from './today.ts';
import type { TodayViewer } from './today.ts';

const batch = (id: string, effect: 'decides' | 'mayDecide' | 'helps', questions = 1) => ({
	...{ kind: 'person' as const, id, name: `Ada ${id}`, by: '2026-12-01', isUrgent: false },
	effect,
	questions: Array.from({ length: questions }, () => null),
});
const none = new Map<string, string>();
const sessionOf = (
	judged = judgedSession(),
	decided: ReadonlyMap<string, string> = none,
	hasRoom = true,
	locale: 'de' | 'en' = 'de',
) => {
	const [session] = todayView(
		[judged],
		decided,
		[],
		{ ...secretary, hasRoom, now, attends: new Set() },
		locale,
	).sessions;
	if (!session) throw new Error('The session is not shown');
	return session;
};

describe('a session', () => {
	test('speaks of the tool proposed first, or of the one decided', () => {
		expect(sessionOf().tool).toMatchObject({ id: 'facetime', isDecided: false, out: 2 });
		const decided = new Map([['session', 'livekit-room']]);
		expect(sessionOf(judgedSession(), decided).tool).toMatchObject({
			id: 'livekit-room',
			isDecided: true,
			out: 1,
		});
	});

	test('is decided on its own page', () => {
		expect(sessionOf().headline?.choose).toBeNull();
	});

	test('recommends the own room only where it can be opened', () => {
		expect(sessionOf().headline?.rest).toContain('Im eigenen Raum');
		expect(sessionOf(undefined, none, false).headline?.rest).not.toContain('Im eigenen Raum');
	});

	test('in the hall has neither tool nor headline', () => {
		const session = sessionOf(judgedSession(members, undefined, 'onSite'));
		expect([session.tool, session.headline, session.place]).toEqual([null, null, 'Ratssaal']);
	});

	test('names to an office its own people, and to others nobody apart', () => {
		const own = (viewer: Viewer) =>
			todayView([judgedSession()], none, [], { ...viewer, now, attends: new Set() }, 'de')
				.sessions[0]?.own;
		expect(own(financeOffice)?.map(({ id }) => id)).toEqual(['Sperling']);
		expect(own(secretary)).toEqual([]);
	});

	test('can be entered on its day by who is expected, where it meets in our room', () => {
		const decided = new Map([['session', 'livekit-room']]);
		const mayEnter = (given: Partial<TodayViewer>, made = decided) => {
			const viewer = {
				...secretary,
				now: '2026-12-17T09:00:00.000Z',
				attends: new Set(['session']),
			};
			const shown = todayView([judgedSession()], made, [], { ...viewer, ...given }, 'de');
			return shown.sessions[0]?.mayEnter;
		};
		expect(mayEnter({})).toBe(true);
		expect(mayEnter({ now })).toBe(false);
		expect(mayEnter({ attends: new Set() })).toBe(false);
		expect(mayEnter({ hasRoom: false })).toBe(false);
		expect(mayEnter({}, none)).toBe(false);
	});

	test('is called by its name where that says more than the committee', () => {
		const judged = judgedSession();
		const named = { ...judged, session: { ...judged.session, name: 'Klausurtagung' } };
		expect([sessionOf().title, sessionOf(named).title]).toEqual([
			'Finanzausschuss',
			'Finanzausschuss: Klausurtagung',
		]);
	});

	test('speaks the reader’s language', () => {
		expect(sessionOf(undefined, none, true, 'en').headline?.bold).toContain('2 of 4');
	});
});

test('the first five questions are named, and all are counted', () => {
	const batches = [
		batch('Fink', 'decides', 3),
		batch('Lerche', 'mayDecide'),
		...['a', 'b', 'c', 'd'].map((id) => batch(id, 'helps')),
	];
	const { questions } = todayView(
		[],
		none,
		batches,
		{ ...secretary, now, attends: new Set() },
		'de',
	);
	expect(questions.first.map(({ id, count }) => [id, count])).toEqual([
		['Fink', 3],
		...['Lerche', 'a', 'b', 'c'].map((id) => [id, 1]),
	]);
	expect([questions.all, questions.ofChoice]).toEqual([6, 2]);
});
