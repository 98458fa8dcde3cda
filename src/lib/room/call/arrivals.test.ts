import { expect, test } from 'vitest';
import { Arrivals, deafAfterMs } from './arrivals.ts';

/** What is said second by second, of so many packets each. */
const said = (...packets: readonly (number | null)[]) => {
	const arrivals = new Arrivals();
	return packets.map((count, second) => arrivals.sees(second * 1000, count));
};

test('a line on which nothing arrives is dead after four seconds, and alive with the next packet', () => {
	expect(deafAfterMs).toBe(4000);
	expect(said(10, 20, 20, 20, 20, 20, 21)).toEqual([
		...[false, false, false, false, false],
		...[true, false],
	]);
});

test('while no microphone is on nothing has to arrive', () => {
	expect(said(20, null, null, null, null, null, null)).not.toContain(true);
	expect(said(20, 20, 20, null, 20, 20, 20)).not.toContain(true);
});
