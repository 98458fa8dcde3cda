import type { SessionAttendee } from './judged-session.ts';

/** The own room of a session, as its page shows it. */
export interface RoomView {
	readonly state: 'unavailable' | 'none' | 'open' | 'closed';
	readonly removed: readonly { readonly id: string; readonly name: string }[];
}

export const roomView = (
	state: RoomView['state'],
	attendees: readonly Pick<SessionAttendee, 'id' | 'name' | 'removedAt'>[],
): RoomView => ({
	state,
	removed: attendees
		.filter(({ removedAt }) => removedAt !== null)
		.map(({ id, name }) => ({ id, name })),
});
