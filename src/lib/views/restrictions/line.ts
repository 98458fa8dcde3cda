import { restrictionState } from '../../device/restriction.ts';
import type { Restriction, RestrictionState } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { spanWord } from '../../wording/restrictions.ts';
import { restrictionTitle } from './title.ts';
import type { RegisterNames } from './title.ts';

/** A restriction as a line of a list. */
export interface RestrictionLine {
	readonly id: string;
	readonly title: string;
	readonly reason: string;
	readonly span: string;
	readonly state: RestrictionState;
}

/** @param day ISO date on which it is in force, coming or past */
export function restrictionLine(
	restriction: Restriction,
	names: RegisterNames,
	day: string,
	locale: Locale,
): RestrictionLine {
	return {
		id: restriction.id,
		title: restrictionTitle(restriction, names, locale),
		reason: restriction.reason,
		span: spanWord(restriction, locale),
		state: restrictionState(restriction, day),
	};
}
