import type { Scope } from '../../access/scope.ts';
import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { restrictionLine } from './line.ts';
import type { RestrictionLine } from './line.ts';
import { matchCounts, matchesFrom } from './matches.ts';
import type { InventoryDevice, MatchCounts } from './matches.ts';
import type { RegisterNames } from './title.ts';

export interface CountedRestriction extends RestrictionLine {
	readonly counts: MatchCounts;
}

/** The restrictions in the order given; an office is shown those that apply to its people's devices. */
export function restrictionList(
	restrictions: readonly Restriction[],
	register: { readonly inventory: readonly InventoryDevice[]; readonly names: RegisterNames },
	{ scope, today }: { readonly scope: Scope; readonly today: string },
	locale: Locale,
): readonly CountedRestriction[] {
	return restrictions.flatMap((restriction) => {
		const matches = matchesFrom(restriction, register.inventory, today);
		if ((scope.offices ?? []).length > 0 && matches.length === 0) return [];
		const line = restrictionLine(restriction, register.names, today, locale);
		return [{ ...line, counts: matchCounts(matches) }];
	});
}
