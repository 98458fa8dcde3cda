import { setLogLevel } from 'livekit-client';
import { Call } from '../call/call.svelte.ts';
import type { Entry } from '../call/call.svelte.ts';
import type { Ending } from './connection.ts';
import Room from '../ui/Room.svelte';

export interface Opened {
	readonly call: Call;
	readonly Room: typeof Room;
}

// Its console lines name connections; what matters is on the screen.
setLogLevel('error');

/** Enters the room; all that LiveKit brings along is loaded with this file. */
export function enter(entry: Entry, ended: (ending: Ending, call: Call) => void): Opened {
	const call: Call = new Call(entry, (ending) => ended(ending, call));
	return { call, Room };
}
