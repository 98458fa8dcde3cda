import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { restrictionLine } from './line.ts';
import { restrictedDevices } from './title.ts';
import type { RegisterNames } from './title.ts';

interface SetRestriction extends Restriction {
	readonly setAt: string;
	readonly setByName: string;
	readonly revision: number;
}

/** One restriction as its own page shows it. */
export const restrictionDetail = (
	restriction: SetRestriction,
	names: RegisterNames,
	today: string,
	locale: Locale,
) => ({
	...restrictionLine(restriction, names, today, locale),
	devices: restrictedDevices(restriction, names, locale),
	effect: restriction.effect,
	until: restriction.until,
	setAt: restriction.setAt,
	setByName: restriction.setByName,
	revision: restriction.revision,
});
