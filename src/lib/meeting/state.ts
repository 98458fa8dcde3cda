import type { AttendeeEvent, MeetingEvent } from './events.ts';

/** Our own room of a session. */
export type RoomState =
	/** Never opened. */
	| { readonly is: 'none' }
	| {
			readonly is: 'open';
			readonly livekitName: string;
			readonly openedAt: string;
			/** Since when it has this name. */
			readonly namedAt: string;
	  }
	| { readonly is: 'closed'; readonly closedAt: string };

/** Moments by the id of the attendee. */
type Moments = ReadonlyMap<string, string>;

/** Where a meeting stands: what follows from all its events. */
export interface MeetingState {
	readonly room: RoomState;
	/** Names at LiveKit that the room had before. A token for one of them is worth nothing. */
	readonly formerNames: ReadonlySet<string>;
	/** Since when somebody is kept out of the room. */
	readonly removed: Moments;
	/** When the chair last muted somebody since the room was opened: who was away comes back muted. */
	readonly muted: Moments;
	/** Who was heard again after they were muted, and since when. */
	readonly unmuted: Moments;
	/** Who is in the room, and since when. */
	readonly present: Moments;
}

const nothing: ReadonlyMap<string, string> = new Map();

export const atFirst: MeetingState = {
	room: { is: 'none' },
	formerNames: new Set(),
	removed: nothing,
	muted: nothing,
	unmuted: nothing,
	present: nothing,
};

/** @returns the state after one more event; the same one if the event changes nothing */
export function after(state: MeetingState, event: MeetingEvent): MeetingState {
	const { room } = state;
	switch (event.kind) {
		case 'opened': {
			if (room.is === 'open') return state;
			const { livekitName, at } = event;
			// A room that is opened begins with nobody muted; who was removed stays out.
			const empty = { muted: nothing, unmuted: nothing, present: nothing };
			return { ...state, ...empty, room: { is: 'open', livekitName, openedAt: at, namedAt: at } };
		}
		case 'moved': {
			if (room.is !== 'open') return state;
			const { livekitName, at } = event;
			return {
				...state,
				formerNames: new Set([...state.formerNames, room.livekitName]),
				room: { ...room, livekitName, namedAt: at },
			};
		}
		case 'closed':
			if (room.is !== 'open') return state;
			return {
				...state,
				formerNames: new Set([...state.formerNames, room.livekitName]),
				present: nothing,
				room: { is: 'closed', closedAt: event.at },
			};
		case 'muted':
		case 'unmuted':
		case 'removed':
		case 'readmitted':
		case 'connected':
		case 'left':
			return { ...state, ...ofAttendee(state, event) };
	}
}

function ofAttendee(
	{ room, removed, muted, unmuted, present }: MeetingState,
	{ kind, attendeeId: id, at }: AttendeeEvent,
): Partial<MeetingState> {
	switch (kind) {
		case 'muted':
			return { muted: withMoment(muted, id, at), unmuted: without(unmuted, id) };
		case 'unmuted':
			return muted.has(id) && !unmuted.has(id) ? { unmuted: withMoment(unmuted, id, at) } : {};
		case 'removed':
			if (removed.has(id)) return {};
			return { removed: withMoment(removed, id, at), present: without(present, id) };
		case 'readmitted':
			return { removed: without(removed, id) };
		case 'connected':
			if (room.is !== 'open' || removed.has(id) || present.has(id)) return {};
			return { present: withMoment(present, id, at) };
		case 'left':
			return { present: without(present, id) };
	}
}

const withMoment = (moments: Moments, id: string, at: string): Moments =>
	new Map([...moments, [id, at]]);

function without(moments: Moments, id: string): Moments {
	if (!moments.has(id)) return moments;
	return new Map([...moments].filter(([other]) => other !== id));
}

/** Since when somebody is muted by the chair; `null`: they are not, or were heard again since. */
export const mutedSince = (
	{ muted, unmuted }: Pick<MeetingState, 'muted' | 'unmuted'>,
	id: string,
): string | null => (unmuted.has(id) ? null : (muted.get(id) ?? null));

/** Where a meeting stands after its events, in their order. */
export const stateAfter = (events: Iterable<MeetingEvent>): MeetingState =>
	Array.from(events).reduce(after, atFirst);
