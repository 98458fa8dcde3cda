import type { MeetingState } from './state.ts';

/** Who may be in a session's room, and as what. */
export interface RoomGuest {
	readonly role: string;
	/** Of their personal link: a token that was given for an older one counts no more. */
	readonly linkGeneration: number;
}

/** One browser in a room at LiveKit, as its token says. */
export interface BrowserThere {
	readonly identity: string;
	readonly attendeeId: string;
	readonly role: string;
	/** Of the link it came by; `null`: an earlier version gave the token, perhaps for the first one. */
	readonly linkGeneration: number | null;
}

/** A session that has a room at LiveKit, as the store has it. */
export interface MeetingThere extends Pick<MeetingState, 'room' | 'formerNames' | 'removed'> {
	readonly sessionId: string;
	/** It is called off, or its links are over. */
	readonly isOver: boolean;
	/** By the ids of the attendees, the hall too. */
	readonly guests: ReadonlyMap<string, RoomGuest>;
	/** Who is in the room that is open. */
	readonly connections: readonly BrowserThere[];
}

/** What must not go on at LiveKit. */
export type RoomEnding =
	/** No session has this room any more. */
	| { readonly kind: 'endRoom'; readonly livekitName: string }
	/** The room is open though nobody may be in it. */
	| { readonly kind: 'close'; readonly sessionId: string }
	/** These are put out, and the others move to a room of another name: their tokens open nothing then. */
	| {
			readonly kind: 'putOut';
			readonly sessionId: string;
			readonly livekitName: string;
			readonly attendeeIds: readonly string[];
	  }
	/** They are there as something else by now. */
	| {
			readonly kind: 'rename';
			readonly livekitName: string;
			readonly identity: string;
			readonly role: string;
	  };

/** Whether a connection is that of somebody who would be let in now, by the link they came by. */
export const mayStay = (
	{ attendeeId, linkGeneration }: Pick<BrowserThere, 'attendeeId' | 'linkGeneration'>,
	{ guests, removed }: Pick<MeetingThere, 'guests' | 'removed'>,
): boolean => {
	const guest = guests.get(attendeeId);
	if (!guest || removed.has(attendeeId)) return false;
	return (linkGeneration ?? firstGeneration) === guest.linkGeneration;
};

/** Of every link until it is renewed. */
const firstGeneration = 1;

/**
 * What must end of that which is at LiveKit, given what the store says.
 *
 * @param names of all rooms at LiveKit
 * @param isOurs whether a room is one of this installation; others at the same LiveKit are left alone
 */
export function endings(
	names: readonly string[],
	meetings: readonly MeetingThere[],
	isOurs: (livekitName: string) => boolean,
): readonly RoomEnding[] {
	const known = new Set(meetings.flatMap(namesOf));
	const there = new Set(names);
	const former = meetings.flatMap(({ formerNames }) => [...formerNames]);
	const gone = [
		...former.filter((name) => there.has(name)),
		...names.filter((name) => !known.has(name) && isOurs(name)),
	];
	return [
		...gone.map((livekitName) => ({ kind: 'endRoom', livekitName }) as const),
		...meetings.flatMap(endingsIn),
	];
}

const namesOf = ({ room, formerNames }: MeetingThere): readonly string[] => [
	...formerNames,
	...(room.is === 'open' ? [room.livekitName] : []),
];

function endingsIn(meeting: MeetingThere): readonly RoomEnding[] {
	const { sessionId, room, isOver, guests, connections } = meeting;
	if (room.is !== 'open') return [];
	if (isOver) return [{ kind: 'close', sessionId }];
	const { livekitName } = room;
	const [staying, going] = [true, false].map((stays) =>
		connections.filter((one) => mayStay(one, meeting) === stays),
	);
	const attendeeIds = [...new Set((going ?? []).map(({ attendeeId }) => attendeeId))];
	const changed = (staying ?? []).flatMap(({ identity, attendeeId, role }) => {
		const now = guests.get(attendeeId)?.role ?? role;
		return now === role ? [] : [{ kind: 'rename', livekitName, identity, role: now } as const];
	});
	if (attendeeIds.length === 0) return changed;
	// Whoever stays comes into the next room with a token that says what they are by now.
	return [{ kind: 'putOut', sessionId, livekitName, attendeeIds }];
}
