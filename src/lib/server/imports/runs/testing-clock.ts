import type { PiecePorts } from './pieces.ts';

/** A clock that goes on by so much at each look, and the pauses that were made by it. */
export function clockBy(ms: number) {
	let now = 0;
	const pauses: number[] = [];
	const ports: PiecePorts = {
		now: () => (now += ms),
		pause: async (ms) => void pauses.push(ms),
	};
	return { ports, pauses };
}

/** Nothing is waited for. */
export const atOnce: PiecePorts = { now: () => 0, pause: async () => {} };
