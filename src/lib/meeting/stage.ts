import { ownRoom } from '../council/own-room.ts';
import type { RoomState } from './state.ts';

/** Where a session stands for one attendee; what their page shows follows from it. */
export type Stage =
	/** No tool is decided yet. */
	| 'undecided'
	/** Another tool than our room was decided. */
	| 'otherTool'
	/** Our room was decided, and no LiveKit server is configured. */
	| 'unavailable'
	/** The room has not been opened yet. */
	| 'notOpen'
	| 'open'
	| 'closed'
	| 'removed';

export interface StageInput {
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** They are kept out of the room. */
	readonly isRemoved: boolean;
	readonly room: RoomState['is'];
	readonly livekitConfigured: boolean;
}

export function stageOf({ toolId, isRemoved, room, livekitConfigured }: StageInput): Stage {
	if (toolId === null) return 'undecided';
	if (toolId !== ownRoom) return 'otherTool';
	if (isRemoved) return 'removed';
	if (!livekitConfigured) return 'unavailable';
	return room === 'none' ? 'notOpen' : room;
}
