import { config } from '$lib/server/process/config.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendees.ts';
import { db } from '$lib/server/db/db.ts';
import * as rooms from '$lib/server/meeting/rooms.ts';

/** Our own room of a session, as its page shows it. */
export interface RoomView {
	readonly state: 'unavailable' | 'none' | 'open' | 'closed';
	readonly removed: readonly { readonly id: string; readonly name: string }[];
}

export async function roomView(
	sessionId: string,
	attendees: readonly AttendeeRecord[],
): Promise<RoomView> {
	return {
		state: config().livekit ? await rooms.state(db(), sessionId) : 'unavailable',
		removed: attendees
			.filter(({ removedAt }) => removedAt !== null)
			.map(({ id, name }) => ({ id, name })),
	};
}
