import { createHash } from 'node:crypto';
import { invitedOn, sameName } from '../../../council/attendance.ts';
import { startOf, wallOf } from '../../../calendar/wall-clock.ts';
import { addDays } from '../../../calendar/day.ts';
import type { Wall } from '../../../exchange/oparl/clock.ts';
import type { Rules } from '../../../exchange/oparl/ours.ts';

/** The clock on the wall; of an hour that comes twice in autumn the earlier one. */
export const wall: Wall = {
	wallOf,
	addDays,
	startOf: (day, hour) => startOf(day, hour, 'earlier').value,
};

/** A UUID that is always the same for the same text (version 8: made by our own rule). */
export function uuidOf(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex');
	const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		variant + hex.slice(17, 20),
		hex.slice(20, 32),
	].join('-');
}

export const sourceIdOf = (bodyKey: string): string => uuidOf(`source ${bodyKey}`);

export const rulesOf = (sourceId: string): Rules => ({
	wall,
	sameName,
	invitedOn,
	idFor: (noun, key) => uuidOf(`${sourceId} ${noun} ${key}`),
});
