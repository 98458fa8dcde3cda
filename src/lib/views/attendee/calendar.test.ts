import { expect, test } from 'vitest';
import { calendarEvent } from './calendar.ts';
import type { CalendarSession } from './calendar.ts';

const session: CalendarSession = {
	committeeName: 'Finanzausschuss',
	startsAt: '2027-04-01T12:00:00.000Z',
	form: 'hybrid',
	hallName: 'Ratssaal',
	place: '',
	revision: 3,
	calledOff: null,
};
const link = { id: 'abc', generation: 1, url: 'https://rat.example/j/abc.1.x', letters: 0 };
const event = (given: Partial<CalendarSession> = {}, generation = 1) =>
	calendarEvent(
		{ ...session, ...given },
		{ ...link, generation },
		{ host: 'rat.example', now: '2027-03-01T09:00:00.000Z' },
		'de',
	);

test('the event keeps its id and rises with each change of session and link', () => {
	const all = [event(), event({ revision: 4 }), event({ revision: 4 }, 2)];
	expect(new Set(all.map(({ uid }) => uid))).toEqual(new Set(['abc@rat.example']));
	expect(all.map(({ sequence }) => sequence)).toEqual([4, 5, 6]);
});

test('the link stands where calendars look for it, and first in the text', () => {
	const { url, location, description } = event();
	expect([url, location, description[0]]).toEqual([link.url, `Ratssaal, ${link.url}`, link.url]);
	expect(description[1]).toContain('14:00');
});

test('who calls a session off is heard in the calendar too', () => {
	const { isCancelled, description } = event({ calledOff: { reason: 'Wasserschaden' } });
	expect(isCancelled).toBe(true);
	expect(description.join(' ')).toContain('Wasserschaden');
});

test('the event is called as the session is, by its own name and by all committees', () => {
	expect(event({ name: 'Klausurtagung' }).summary).toBe('Finanzausschuss: Klausurtagung');
	expect(event({ jointWith: ['Bauausschuss'] }).summary).toBe(
		'Gemeinsame Sitzung: Finanzausschuss und Bauausschuss',
	);
});
