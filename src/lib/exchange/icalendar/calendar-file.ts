import ical, {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendarMethod,
	ICalEventClass,
	ICalEventStatus,
} from 'ical-generator';

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
	/** UTC, ISO 8601. */
	readonly endsAt: string;
	readonly summary: string;
	readonly location: string;
	/** Its lines. */
	readonly description: readonly string[];
	/** Where to take part: a whole address. */
	readonly url: string;
	readonly isCancelled: boolean;
	/** Where it is sent to somebody, who can answer it; without it is a copy of one's own. */
	readonly invitation?: CalendarInvitation;
}

/** One attendee, who is asked; `organizer` is a mailbox that is nobody's own, and the sender. */
export interface CalendarInvitation {
	readonly method: 'REQUEST' | 'CANCEL';
	readonly organizer: CalendarMailbox;
	readonly attendee: CalendarMailbox;
}

interface CalendarMailbox {
	readonly name: string;
	readonly address: string;
}

export function calendarFile(event: CalendarEvent): string {
	const { invitation } = event;
	const calendar = ical({
		prodId: { company: 'Vollzaehlig', product: 'Sitzungen', language: 'DE' },
		method: ICalCalendarMethod[invitation?.method ?? (event.isCancelled ? 'CANCEL' : 'PUBLISH')],
	});
	const made = calendar.createEvent({
		id: event.uid,
		sequence: event.sequence,
		stamp: new Date(event.stampedAt),
		start: new Date(event.startsAt),
		end: new Date(event.endsAt),
		summary: event.summary,
		location: event.location,
		description: event.description.join('\n'),
		url: event.url,
		// Calendars of a town hall are shared, and the address is a key.
		class: ICalEventClass.PRIVATE,
		status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
	});
	if (invitation) {
		const { organizer, attendee } = invitation;
		made.organizer({ name: organizer.name || organizer.address, email: organizer.address });
		made.createAttendee({
			...{ name: attendee.name, email: attendee.address, rsvp: true },
			...{ status: ICalAttendeeStatus.NEEDSACTION, role: ICalAttendeeRole.REQ },
		});
	}
	// The last line ends as every other one.
	return `${calendar.toString()}\r\n`;
}
