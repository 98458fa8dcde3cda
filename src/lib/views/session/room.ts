import type { AttendeeRecord } from '../../server/sessions/attendees.ts';

/** Our own room of a session, as its page shows it. */
export interface RoomView {
	readonly state: 'unavailable' | 'none' | 'open' | 'closed';
	readonly removed: readonly { readonly id: string; readonly name: string }[];
}

export const roomView = (
	state: RoomView['state'],
	attendees: readonly AttendeeRecord[],
): RoomView => ({
	state,
	removed: attendees
		.filter(({ removedAt }) => removedAt !== null)
		.map(({ id, name }) => ({ id, name })),
});
