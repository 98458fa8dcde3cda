import { states } from '../compat/verdict.ts';
import type { State } from '../compat/verdict.ts';

/** The state of each of many devices with each of many tools. */
export interface FleetCells {
	/**
	 * @param device its place among those that were judged
	 * @param tool likewise
	 * @throws {RangeError} where there was no such device or tool
	 */
	stateOf(device: number, tool: number): State;
}

/** The cells of the devices of one platform. */
export interface PlatformCells {
	/** By tool, by profile: the place in `states`. */
	readonly columns: readonly Uint8Array[];
	/** By device of this platform the number of its profile. */
	readonly profileOf: Uint32Array;
}

/** Where a device stands: which platform, and which of its devices. */
export interface Places {
	readonly platform: Uint8Array;
	readonly place: Uint32Array;
}

export const fleetCells = (
	parts: readonly PlatformCells[],
	{ platform, place }: Places,
): FleetCells => ({
	stateOf: (device, tool) => {
		const part = parts[platform[device] ?? -1];
		const profile = part?.profileOf[place[device] ?? -1];
		const state = states[part?.columns[tool]?.[profile ?? -1] ?? -1];
		if (state === undefined) throw new RangeError(`No cell for device ${device}, tool ${tool}`);
		return state;
	},
});
