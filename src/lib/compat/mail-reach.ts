import { blocksOn } from './block.ts';
import type { Owned } from './block.ts';
import type { Block } from '../device/restriction.ts';
import type { Ceilings } from './ceilings.ts';

export const mailReaches = ['reached', 'partly', 'perhaps', 'cut'] as const;
/**
 * Whether mail reaches a person while blocks of it are in force: on all of their devices, on some of
 * them (`partly`), on none (`cut`); `perhaps` where it hangs on what nobody knows.
 */
export type MailReach = (typeof mailReaches)[number];

/** Of whom no device is known nothing is known to be blocked either. */
export function mailReach(
	owned: readonly Owned[],
	blocks: readonly Block[],
	day: string,
	ceilings: Ceilings,
): MailReach {
	const ofMail = blocks.filter(({ effect }) => effect === 'mail');
	const reading = owned.filter(({ device }) => device.platform !== 'telephone');
	const met = reading.map((one) => blocksOn(one, ofMail, day, ceilings));
	if (met.every((blocked) => blocked.length === 0)) return 'reached';
	const isCut = met.map((blocked) => blocked.some(({ missing }) => missing.length === 0));
	if (isCut.every(Boolean)) return 'cut';
	const isSpared = met.some((blocked) => blocked.length === 0);
	return isSpared && isCut.some(Boolean) ? 'partly' : 'perhaps';
}
