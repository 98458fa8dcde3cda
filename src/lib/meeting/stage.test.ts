import { expect, test } from 'vitest';
import { ownRoom } from '../council/own-room.ts';
import { stageOf } from './stage.ts';
import type { Stage, StageInput } from './stage.ts';

const open: StageInput = {
	toolId: ownRoom,
	isRemoved: false,
	room: 'open',
	livekitConfigured: true,
};

test.each<[string, Partial<StageInput>, Stage]>([
	['the room is open', {}, 'open'],
	['it was not opened yet', { room: 'none' }, 'notOpen'],
	['it was closed', { room: 'closed' }, 'closed'],
	['nothing is decided, though a room is open', { toolId: null }, 'undecided'],
	['another tool was decided, though a room is open', { toolId: 'facetime' }, 'otherTool'],
	['the attendee was removed', { isRemoved: true }, 'removed'],
	['there is no LiveKit server', { livekitConfigured: false }, 'unavailable'],
	[
		'removed from our room, but another tool was decided since',
		{ isRemoved: true, toolId: 'zoom' },
		'otherTool',
	],
])('%s', (_, change, stage) => {
	expect(stageOf({ ...open, ...change })).toBe(stage);
});
