import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';

/**
 * One event as a calendar file, by RFC 5545: what an attendee's own calendar takes in, and replaces by its
 * id and sequence. Moments are UTC, which names them without a time zone's rules in the file.
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

export function calendarFile(event: CalendarEvent): string {
	const calendar = ical({
		prodId: { company: 'Vollzaehlig', product: 'Sitzungen', language: 'DE' },
		method: ICalCalendarMethod.PUBLISH,
	});
	calendar.createEvent({
		id: event.uid,
		sequence: event.sequence,
		stamp: new Date(event.stampedAt),
		start: new Date(event.startsAt),
		summary: event.summary,
		location: event.location,
		description: event.description.join('\n'),
		url: event.url,
		// Calendars of a town hall are shared, and the address is a key.
		class: ICalEventClass.PRIVATE,
		status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
	});
	// The last line ends as every other one.
	return `${calendar.toString()}\r\n`;
}
