import { ownRoom } from '../council/own-room.ts';

/** Where a session stands for one attendee; what their page shows follows from it. */
export type Stage =
	/** No tool is decided yet. */
	| 'undecided'
	/** Another tool than our room was decided. */
	| 'otherTool'
	/** Our room was decided, and no LiveKit server is configured. */
	| 'unavailable'
	/** The room has not been opened yet. */
	| 'waiting'
	| 'open'
	| 'closed'
	| 'removed';

export interface StageInput {
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	readonly removedAt: string | null;
	/** `closed`: the session had one, and it was closed. */
	readonly room: 'none' | 'open' | 'closed';
	readonly livekitConfigured: boolean;
}

export function stageOf({ toolId, removedAt, room, livekitConfigured }: StageInput): Stage {
	if (toolId === null) return 'undecided';
	if (toolId !== ownRoom) return 'otherTool';
	if (removedAt !== null) return 'removed';
	if (!livekitConfigured) return 'unavailable';
	return room === 'none' ? 'waiting' : room;
}

/** Who may open and close the room, mute, remove and readmit from their personal page. */
export const leads = (role: string): boolean => role === 'chair';

/** What the page of a personal link hands to its script. */
export interface Arrival {
	/** Of the personal link: "/j/…" */
	readonly path: string;
	readonly attendeeId: string;
	readonly name: string;
	/** The committee that meets. */
	readonly session: string;
	readonly leads: boolean;
	readonly stage: Stage;
}

/** What the attendee's page asks every few seconds, and twice a second while it lost the room. */
export interface Status {
	readonly stage: Stage;
	/** LiveKit answers; asked only while the room is open. */
	readonly livekit: boolean;
	/** When the chair last muted this attendee. */
	readonly mutedAt: string | null;
	/** For the chair: who is kept out. */
	readonly removed: readonly { readonly id: string; readonly name: string }[];
}

/** What one join needs. */
export interface Ticket {
	/** ws:// or wss:// */
	readonly url: string;
	readonly token: string;
	/** To be kept in this browser and shown at the next join, so that it replaces this one. */
	readonly key: string;
	readonly mutedAt: string | null;
}

/** What a page of the chair may ask for; `attendeeId` where it is done to somebody. */
export const chairCommands = ['open', 'close', 'mute', 'remove', 'readmit'] as const;
export type ChairCommand = (typeof chairCommands)[number];
