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
	| 'notOpen'
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
	return room === 'none' ? 'notOpen' : room;
}
