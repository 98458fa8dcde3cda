import { ceilings } from '../../catalogue/catalogue.ts';
import type { OwnedDevice } from '../../compat/restriction.ts';
import { affects } from '../../compat/restriction-matches.ts';
import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { restrictionLine } from './line.ts';
import type { RestrictionLine } from './line.ts';
import type { RegisterNames } from './title.ts';

/** A person, or a single device, by the name that a list shows. */
export interface NamedOwner {
	readonly name: string;
	readonly owned: readonly OwnedDevice[];
}

interface AffectedNames {
	/** Names of people or devices that it affects. */
	readonly sure: readonly string[];
	/** Of these an unknown fact decides. */
	readonly perhaps: readonly string[];
}

export interface AffectingRestriction extends AffectedNames {
	readonly restriction: Restriction;
}

/** The restrictions that affect any of the owners on a day, or on their first day if they are coming. */
export function affecting(
	restrictions: readonly Restriction[],
	owners: readonly NamedOwner[],
	day: string,
): readonly AffectingRestriction[] {
	return restrictions.flatMap((restriction) => {
		const on = restriction.from > day ? restriction.from : day;
		const all = owners.map(({ name, owned }) => ({
			name,
			certainty: affects(restriction, owned, on, ceilings),
		}));
		const namesOf = (wanted: 'surely' | 'perhaps') =>
			all.filter(({ certainty }) => certainty === wanted).map(({ name }) => name);
		const [sure, perhaps] = [namesOf('surely'), namesOf('perhaps')];
		return sure.length + perhaps.length > 0 ? [{ restriction, sure, perhaps }] : [];
	});
}

export type AffectingLine = RestrictionLine & AffectedNames;

export const affectingLines = (
	{
		found,
		names,
	}: { readonly found: readonly AffectingRestriction[]; readonly names: RegisterNames },
	day: string,
	locale: Locale,
): readonly AffectingLine[] =>
	found.map(({ restriction, sure, perhaps }) => ({
		...restrictionLine(restriction, names, day, locale),
		...{ sure, perhaps },
	}));
