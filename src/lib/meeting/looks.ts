import type { MeetingEvent } from './events.ts';
import type { MeetingState } from './state.ts';

/** Who was in a meeting's room when somebody looked. */
export interface Look {
	/** The council's moment. */
	readonly at: string;
	/** By the id of the attendee: whether one of their microphones is on. */
	readonly heard: ReadonlyMap<string, boolean>;
}

/**
 * What a look at the room shows that its events do not say yet.
 *
 * Somebody has left when two looks in a row miss them: a page that changes rooms or comes back after a
 * loss is away for a moment. Somebody is heard again when this look and the one before came after the
 * mute and this one hears them: between the mute and its effect a microphone is still on, but not for
 * the seconds from one look to the next.
 *
 * @param before the look before this one; `null`: this is the first
 */
export function eventsSeen(
	{ room, removed, muted, unmuted, present }: MeetingState,
	before: Look | null,
	{ at, heard }: Look,
): readonly MeetingEvent[] {
	if (room.is !== 'open') return [];
	const came = [...heard.keys()].filter((id) => !present.has(id) && !removed.has(id));
	const gone = [...present.keys()].filter(
		(id) => !heard.has(id) && before?.heard.has(id) === false,
	);
	const loud = [...heard].filter(([id, isHeard]) => {
		const mutedAt = muted.get(id);
		if (!isHeard || mutedAt === undefined || unmuted.has(id) || removed.has(id)) return false;
		return before !== null && before.at > mutedAt && before.heard.has(id);
	});
	return [
		...came.map((attendeeId) => ({ kind: 'connected', attendeeId, at }) as const),
		...gone.map((attendeeId) => ({ kind: 'left', attendeeId, at }) as const),
		...loud.map(([attendeeId]) => ({ kind: 'unmuted', attendeeId, at }) as const),
	];
}
