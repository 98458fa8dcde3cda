import { states } from '../compat/verdict.ts';
import type { State } from '../compat/verdict.ts';

/** The state of each of many devices with each of many tools. */
export class FleetCells {
	/** By tool, by profile: the place in `states`. */
	readonly #columns: readonly Uint8Array[];
	/** By device the number of its profile. */
	readonly #profileOf: Uint32Array;

	constructor(columns: readonly Uint8Array[], profileOf: Uint32Array) {
		this.#columns = columns;
		this.#profileOf = profileOf;
	}

	/**
	 * @param device its place among those that were judged
	 * @param tool likewise
	 * @throws {RangeError} where there was no such device or tool
	 */
	stateOf(device: number, tool: number): State {
		const state = states[this.#columns[tool]?.[this.#profileOf[device] ?? -1] ?? -1];
		if (state === undefined) throw new RangeError(`No cell for device ${device}, tool ${tool}`);
		return state;
	}
}
