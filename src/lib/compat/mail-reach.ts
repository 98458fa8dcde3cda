import { restrictionsOn } from './restriction.ts';
import type { OwnedDevice } from './restriction.ts';
import type { Restriction } from '../device/restriction.ts';
import type { Ceilings } from './ceiling/ceilings.ts';

export const mailReaches = ['reached', 'partly', 'perhaps', 'cut'] as const;
/**
 * Whether mail reaches a person while it is restricted: on all of their devices, on some of them
 * (`partly`), on none (`cut`); `perhaps` where that depends on an unknown fact.
 */
export type MailReach = (typeof mailReaches)[number];

/** Without a registered device nothing is known to be blocked: `reached`. */
export function mailReach(
	owned: readonly OwnedDevice[],
	restrictions: readonly Restriction[],
	day: string,
	ceilings: Ceilings,
): MailReach {
	const ofMail = restrictions.filter(({ effect }) => effect === 'mail');
	const reading = owned.filter(({ device }) => device.platform !== 'telephone');
	const applying = reading.map((one) => restrictionsOn(one, ofMail, day, ceilings));
	if (applying.every((blocked) => blocked.length === 0)) return 'reached';
	const isCut = applying.map((blocked) => blocked.some(({ missing }) => missing.length === 0));
	if (isCut.every(Boolean)) return 'cut';
	const isSpared = applying.some((blocked) => blocked.length === 0);
	return isSpared && isCut.some(Boolean) ? 'partly' : 'perhaps';
}
