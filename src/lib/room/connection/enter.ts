import { setLogLevel } from 'livekit-client';
import type { CallEntry } from '../call/call-entry.ts';
import { Call } from '../call/call.svelte.ts';
import Room from '../ui/Room.svelte';
import type { Ending } from './connection.ts';
import { browserPorts } from './ports.ts';
import type { ConnectionPorts } from './ports.ts';

export interface LoadedRoom {
	readonly call: Call;
	readonly Room: typeof Room;
}

// Its console output contains addresses; what matters is on the screen.
setLogLevel('error');

/** Enters the room. livekit-client is loaded with this file. */
export function enter(
	entry: CallEntry,
	ended: (ending: Ending, call: Call) => void,
	ports: ConnectionPorts = browserPorts,
): LoadedRoom {
	const call: Call = new Call(entry, ports, (ending) => ended(ending, call));
	return { call, Room };
}
