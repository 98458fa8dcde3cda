import type { Stage } from './stage.ts';

/** What the page of a personal link hands to its script. */
export interface Arrival {
	/** Of the personal link: "/j/…" */
	readonly path: string;
	readonly attendeeId: string;
	readonly name: string;
	/** The committee that meets. */
	readonly session: string;
	/** May open and close the room, mute, remove and readmit. */
	readonly leads: boolean;
	readonly stage: Stage;
	/** Of the session. */
	readonly revision: number;
}

/** What a stream says to the attendee's page; without one it asks, and twice a second while it lost the room. */
export interface Status {
	readonly stage: Stage;
	/** LiveKit answers; asked only while the room is open. */
	readonly livekit: boolean;
	/** When the chair muted this attendee; `null`: never, or they were heard again since. */
	readonly mutedAt: string | null;
	/** For the chair: who is to take part here, and is not kept out. */
	readonly expected: readonly { readonly id: string; readonly name: string }[];
	/** For the chair: who is kept out. */
	readonly removed: readonly { readonly id: string; readonly name: string }[];
	/** Of the session: another one than at the arrival means another day, hour or place. */
	readonly revision: number;
}

/** What one join needs. */
export interface Ticket {
	/** ws:// or wss:// */
	readonly url: string;
	readonly token: string;
	/** To be kept in this browser and shown at the next join, so that it replaces this one. */
	readonly key: string;
	/** As in `Status`. */
	readonly mutedAt: string | null;
	/** The attendee is in the room with another browser. */
	readonly elsewhere: boolean;
}

/**
 * What a page may ask about its own attendee's connections: `leave` ends the one it had, for it is left;
 * `takeOver` ends all but its own.
 */
export type ConnectionDeed = 'leave' | 'takeOver';

/** What the chair's page may ask of the room. */
export const roomCommands = ['open', 'close'] as const;
/** What it may ask to be done to one attendee. */
export const attendeeCommands = ['mute', 'remove', 'readmit'] as const;
export const chairCommands = [...roomCommands, ...attendeeCommands] as const;
export type RoomCommand = (typeof roomCommands)[number];
export type AttendeeCommand = (typeof attendeeCommands)[number];
export type ChairCommand = RoomCommand | AttendeeCommand;
