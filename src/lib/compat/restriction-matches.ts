import { isExempt } from '../device/restriction.ts';
import type { Restriction, ScopeFact } from '../device/restriction.ts';
import { appliesTo, restrictionsOn } from './restriction.ts';
import type { OwnedDevice } from './restriction.ts';
import type { Ceilings } from './ceiling/ceilings.ts';

/** A device that a restriction applies to, or may apply to. */
export interface RestrictionMatch<Owned extends OwnedDevice> {
	readonly owned: Owned;
	/** Facts still needed to tell whether it applies; empty: it applies. */
	readonly missing: readonly ScopeFact[];
	readonly isExempt: boolean;
}

/** The devices that a restriction applies to, in the order given; exempt ones too. */
export function matchesOf<Owned extends OwnedDevice>(
	restriction: Restriction,
	inventory: readonly Owned[],
	day: string,
	ceilings: Ceilings,
): readonly RestrictionMatch<Owned>[] {
	return inventory.flatMap((owned) => {
		const missing = appliesTo(restriction.scope, owned, ceilings);
		if (missing === null) return [];
		return [{ owned, missing, isExempt: isExempt(restriction, owned.device.id, day) }];
	});
}

/** Whether a restriction affects the owner of some devices on a day; `null`: it does not. */
export function affects(
	restriction: Restriction,
	owned: readonly OwnedDevice[],
	day: string,
	ceilings: Ceilings,
): 'surely' | 'perhaps' | null {
	const applying = owned.flatMap((one) => restrictionsOn(one, [restriction], day, ceilings));
	if (applying.length === 0) return null;
	return applying.some(({ missing }) => missing.length === 0) ? 'surely' : 'perhaps';
}
