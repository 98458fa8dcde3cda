import type { RoomState } from '../../meeting/state.ts';
import type { SessionAttendee } from './judged-session.ts';

/** The own room of a session, as its page shows it. */
export interface RoomView {
	readonly state: 'unavailable' | RoomState['is'];
	readonly removed: readonly { readonly id: string; readonly name: string }[];
}

/** @param removed who is kept out of the room */
export const roomView = (
	state: RoomView['state'],
	removed: readonly Pick<SessionAttendee, 'id' | 'name'>[],
): RoomView => ({ state, removed: removed.map(({ id, name }) => ({ id, name })) });
