import { expect, test } from 'vitest';
import { asAttendee } from './hall.ts';
import type { SessionAttendee } from './judged-session.ts';
import { linksCount, linksView } from './links.ts';
import { judgedSession } from './testing-session.ts';

const { session, attendees } = judgedSession();
const view = (locale: 'de' | 'en', hall: SessionAttendee | null = null) =>
	linksView(
		{
			session,
			attendees,
			hall,
			removed: new Set(['Fink']),
			urlOf: ({ id }) => `https://rat.example/j/${id}`,
			unreached: new Map([['Sperling', 'Mails kommen nicht an.']]),
			expiresAt: '2026-12-18T16:00:00.000Z',
		},
		locale,
	);

test('everybody has one link, with what its sender has to know', () => {
	expect(
		view('de').links.map(({ id, url, mail, isRemoved }) => [id, url.at(-1), mail, isRemoved]),
	).toEqual([
		['Kranich', 'h', null, false],
		['Sperling', 'g', 'Mails kommen nicht an.', false],
		['Fink', 'k', null, true],
		['Lerche', 'e', null, false],
	]);
});

test('the hall has a link too, last and as no guest', () => {
	const hall = asAttendee('hall attendee', 'Ratssaal');
	const last = view('de', hall).links.at(-1);
	expect(last).toMatchObject({ name: 'Ratssaal', part: 'Saal' });
	expect(view('de', hall).links).toHaveLength(attendees.length + 1);
});

test('the place is the hall, and the end is said in the reader’s language', () => {
	expect(view('de').session.place).toBe('Ratssaal');
	expect(view('de').until).toBe('Freitag, 18.\u00a0Dezember 2026, 17:00\u00a0Uhr');
	expect(view('en').until).toContain('Friday');
});

test('two sessions of one committee at one minute are told apart by name and place', () => {
	const named = linksView(
		{
			...{ session: { ...session, name: 'Klausurtagung' }, attendees, hall: null },
			...{ removed: new Set(), urlOf: () => '', unreached: new Map() },
			expiresAt: '2026-12-18T16:00:00.000Z',
		},
		'de',
	);
	expect(named.session).toMatchObject({
		...{ title: 'Finanzausschuss: Klausurtagung', place: 'Ratssaal' },
	});
});

test('people are counted, and the hall is named apart', () => {
	expect(linksCount(12, false, 'de')).toBe('12 Links für 12 Eingeladene.');
	expect(linksCount(12, true, 'de')).toMatch(/^12 Links für 12 Eingeladene, .*Saal/);
});
