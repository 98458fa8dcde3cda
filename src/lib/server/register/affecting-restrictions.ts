import type { Restriction } from '../../device/restriction.ts';
import { affecting } from '../../views/restrictions/affecting.ts';
import type { AffectingRestriction, NamedOwner } from '../../views/restrictions/affecting.ts';
import type { RegisterNames } from '../../views/restrictions/title.ts';
import type { Reader } from '../acting.ts';
import { restrictionNames } from './restriction-names.ts';

/** Those of the restrictions that affect some of the owners, with the names in their titles. */
export async function affectingRestrictions(
	by: Reader,
	restrictions: readonly Restriction[],
	owners: readonly NamedOwner[],
	day: string,
): Promise<{ readonly found: readonly AffectingRestriction[]; readonly names: RegisterNames }> {
	const found = affecting(restrictions, owners, day);
	const singledOut = found.map(({ restriction }) => restriction);
	return { found, names: await restrictionNames(by, singledOut) };
}
