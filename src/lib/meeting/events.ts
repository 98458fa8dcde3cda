/** What happens to one attendee. */
export const attendeeEventKinds = [
	/** The chair switched their microphone off. */
	'muted',
	/** They were heard again after that. */
	'unmuted',
	/** Kept out of the room from here on. */
	'removed',
	'readmitted',
	/** The first of their browsers came into the room. */
	'connected',
	/** The last of their browsers is gone. */
	'left',
] as const;
/** What happens to the room; `moved`: those in it go on in a room with another name. */
export const roomEventKinds = ['opened', 'moved', 'closed'] as const;
export const meetingEventKinds = [...roomEventKinds, ...attendeeEventKinds] as const;

export type AttendeeEventKind = (typeof attendeeEventKinds)[number];
export type MeetingEventKind = (typeof meetingEventKinds)[number];

interface Happened {
	/** The council's moment, UTC in ISO 8601. Order is told by the place in the list, not by this. */
	readonly at: string;
}

interface RoomNamed extends Happened {
	readonly kind: 'opened' | 'moved';
	/** Of the room at LiveKit from here on. */
	readonly livekitName: string;
}

interface RoomClosed extends Happened {
	readonly kind: 'closed';
}

/** Something that happened to an attendee of a session. */
export interface AttendeeEvent extends Happened {
	readonly kind: AttendeeEventKind;
	readonly attendeeId: string;
}

/** Something that happened in a running session. */
export type MeetingEvent = RoomNamed | RoomClosed | AttendeeEvent;

/** As it is kept: numbers of a session rise, and none appears after a higher one. */
export type NumberedEvent = MeetingEvent & { readonly number: number };

/**
 * The kinds that are enough to know the room and who is muted or removed. They are few; whoever reads
 * them often leaves out those of comings and goings.
 */
export const essentialKinds = [
	'opened',
	'moved',
	'closed',
	'muted',
	'unmuted',
	'removed',
	'readmitted',
] as const satisfies readonly MeetingEventKind[];
