import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import type { CalendarEvent } from './calendar-file.ts';

const event: CalendarEvent = {
	uid: 'abc@ratsinfo.example',
	sequence: 2,
	stampedAt: '2027-03-01T09:00:00.000Z',
	startsAt: '2027-03-28T12:00:00.000Z',
	endsAt: '2027-03-28T14:00:00.000Z',
	summary: 'Ausschuss für Umwelt, Energie; Grün',
	location: 'Ratssaal',
	description: ['https://ratsinfo.example/j/abc', 'Sonntag, 14:00 Uhr \\ Saal'],
	url: 'https://ratsinfo.example/j/abc',
	isCancelled: false,
};
const linesOf = (given: Partial<CalendarEvent> = {}) =>
	calendarFile({ ...event, ...given })
		.replaceAll('\r\n ', '')
		.split('\r\n');

test('moments are UTC, whatever the zone of the process and the change of clocks', () => {
	expect(linesOf()).toEqual(
		expect.arrayContaining(['DTSTART:20270328T120000Z', 'DTSTAMP:20270301T090000Z']),
	);
	expect(
		linesOf({ startsAt: '2027-10-31T13:00:00.000Z', endsAt: '2027-10-31T15:00:00.000Z' }),
	).toContain('DTSTART:20271031T130000Z');
	expect(calendarFile(event)).not.toContain('TZID');
});

test('what means something in the format is escaped, and the address is not', () => {
	expect(linesOf()).toEqual(
		expect.arrayContaining([
			'SUMMARY:Ausschuss für Umwelt\\, Energie\\; Grün',
			'DESCRIPTION:https://ratsinfo.example/j/abc\\nSonntag\\, 14:00 Uhr \\\\ Saal',
			'URL;VALUE=URI:https://ratsinfo.example/j/abc',
		]),
	);
});

test('a session that is called off is the same event, cancelled, with a higher number', () => {
	const off = linesOf({ isCancelled: true, sequence: 3 });
	expect(off).toEqual(
		expect.arrayContaining([
			...['METHOD:CANCEL', 'UID:abc@ratsinfo.example', 'SEQUENCE:3', 'STATUS:CANCELLED'],
		]),
	);
	expect(linesOf()).toContain('STATUS:CONFIRMED');
});

test('no line is longer than 75 octets, and none ends within a character', () => {
	const file = calendarFile({ ...event, summary: 'Ämterübergreifende Größenänderung '.repeat(9) });
	const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
	expect(Math.max(...octets)).toBeLessThanOrEqual(75);
	expect(Math.max(...octets)).toBeGreaterThan(70);
	expect(file).not.toContain('\uFFFD');
	expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
	expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('who is invited is asked, by one mailbox and alone', () => {
	const organizer = { name: 'Büro des Rates', address: 'rat@stadt.example' };
	const attendee = { name: 'Öhm, Günter', address: 'oehm@stadt.example' };
	const lines = linesOf({ invitation: { method: 'REQUEST', organizer, attendee } });
	expect(lines).toContain('METHOD:REQUEST');
	expect(lines).toContain('DTEND:20270328T140000Z');
	expect(lines.filter((line) => line.startsWith('ORGANIZER'))).toEqual([
		'ORGANIZER;CN="Büro des Rates":mailto:rat@stadt.example',
	]);
	const [asked = '', ...others] = lines.filter((line) => line.startsWith('ATTENDEE'));
	expect(others).toEqual([]);
	for (const part of ['RSVP=TRUE', 'PARTSTAT=NEEDS-ACTION', 'CN="Öhm, Günter"']) {
		expect(asked).toContain(part);
	}
	expect(asked).toMatch(/MAILTO:oehm@stadt\.example$/);
	const off = { method: 'CANCEL', organizer, attendee } as const;
	expect(linesOf({ invitation: off, isCancelled: true })).toEqual(
		expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']),
	);
});
