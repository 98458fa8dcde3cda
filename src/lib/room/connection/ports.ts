import { Room } from 'livekit-client';
import type { RoomOptions } from 'livekit-client';

/** Timers, and a monotonic clock in milliseconds. The functions it returns cancel the timer. */
export interface Timers {
	now(): number;
	every(ms: number, act: () => void): () => void;
	after(ms: number, act: () => void): () => void;
}

/** What a connection needs of LiveKit's client and of the browser. */
export interface ConnectionPorts {
	readonly makeRoom: (options: RoomOptions) => Room;
	readonly timers: Timers;
}

export const browserPorts: ConnectionPorts = {
	makeRoom: (options) => new Room(options),
	timers: {
		now: () => performance.now(),
		every(ms, act) {
			const timer = setInterval(act, ms);
			return () => clearInterval(timer);
		},
		after(ms, act) {
			const timer = setTimeout(act, ms);
			return () => clearTimeout(timer);
		},
	},
};
