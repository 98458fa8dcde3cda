import { Room } from 'livekit-client';
import type { RoomOptions } from 'livekit-client';
import { browserTimers } from './timers.ts';
import type { Timers } from './timers.ts';

/** What a connection needs of LiveKit's client and of the browser. */
export interface ConnectionPorts {
	readonly makeRoom: (options: RoomOptions) => Room;
	readonly timers: Timers;
}

export const browserPorts: ConnectionPorts = {
	makeRoom: (options) => new Room(options),
	timers: browserTimers,
};
