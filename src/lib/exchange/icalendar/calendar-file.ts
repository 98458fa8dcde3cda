/**
 * One event as a calendar file, by RFC 5545 with CONFERENCE of RFC 7986: what an attendee's own calendar
 * takes in, and replaces by its id and sequence. Moments are UTC, which names them without a time zone's
 * rules in the file.
 */
export interface CalendarEvent {
	/** The same for the same event, however often it changes. */
	readonly uid: string;
	/** Rises with each change. */
	readonly sequence: number;
	/** UTC, ISO 8601: when the file was made. */
	readonly stampedAt: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly summary: string;
	readonly location: string;
	/** Its lines. */
	readonly description: readonly string[];
	/** Where to take part: a whole address. */
	readonly url: string;
	readonly isCancelled: boolean;
}

/** "20260618T120000Z" */
const moment = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');

const escaped = (text: string): string =>
	text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

const encoder = new TextEncoder();
const longest = 75;

/** Cuts a line into parts of at most 75 octets, never within a character; the next begin with a space. */
function folded(line: string): string {
	const parts: string[] = [];
	let [part, octets] = ['', 0];
	for (const character of line) {
		const more = encoder.encode(character).length;
		if (octets + more > longest) {
			parts.push(part);
			[part, octets] = [' ', 1];
		}
		part += character;
		octets += more;
	}
	return [...parts, part].join('\r\n');
}

export function calendarFile(event: CalendarEvent): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Vollzaehlig//Sitzungen//DE',
		'METHOD:PUBLISH',
		'BEGIN:VEVENT',
		`UID:${escaped(event.uid)}`,
		`SEQUENCE:${String(event.sequence)}`,
		`DTSTAMP:${moment(event.stampedAt)}`,
		`DTSTART:${moment(event.startsAt)}`,
		`SUMMARY:${escaped(event.summary)}`,
		`LOCATION:${escaped(event.location)}`,
		`DESCRIPTION:${escaped(event.description.join('\n'))}`,
		`URL:${event.url}`,
		`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${event.url}`,
		// Calendars of a town hall are shared, and the address is a key.
		'CLASS:PRIVATE',
		`STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		'END:VEVENT',
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}
