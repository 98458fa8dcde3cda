import { ceilings } from '../../catalogue/catalogue.ts';
import type { OwnedDevice } from '../../compat/restriction.ts';
import { matchesOf } from '../../compat/restriction-matches.ts';
import type { RestrictionMatch } from '../../compat/restriction-matches.ts';
import { deviceOf } from '../../device/facts.ts';
import type { Restriction } from '../../device/restriction.ts';

/** A device of the inventory, as restrictions are matched with it and lists show it. */
export interface InventoryDevice extends OwnedDevice {
	readonly label: string;
	/** `null`: it belongs to a hall. */
	readonly personId: string | null;
	readonly ownerName: string;
}

export type InventoryMatch = RestrictionMatch<InventoryDevice>;

interface RegisteredDevice extends Omit<InventoryDevice, 'device'> {
	readonly id: string;
	readonly facts: Parameters<typeof deviceOf>[1];
}

export const inventoryOf = (records: readonly RegisteredDevice[]): readonly InventoryDevice[] =>
	records.map(({ id, label, personId, ownerName, officeId, facts }) => ({
		...{ device: deviceOf(id, facts), label, personId, ownerName, officeId },
	}));

/** The devices that a restriction applies to today, or on its first day if it is coming. */
export const matchesFrom = (
	restriction: Restriction,
	inventory: readonly InventoryDevice[],
	today: string,
): readonly InventoryMatch[] =>
	matchesOf(restriction, inventory, restriction.from > today ? restriction.from : today, ceilings);

/** Ids of the people with a device that is restricted, or may be. */
export const ownersOf = (matches: readonly InventoryMatch[]): readonly string[] => [
	...new Set(matches.flatMap(({ isExempt, owned }) => (isExempt ? [] : (owned.personId ?? [])))),
];

export interface MatchCounts {
	readonly people: number;
	/** Of the people, those for whom an unknown fact decides. */
	readonly perhaps: number;
	/** Devices. */
	readonly exempt: number;
}

export function matchCounts(matches: readonly InventoryMatch[]): MatchCounts {
	const sure = new Set(ownersOf(matches.filter(({ missing }) => missing.length === 0)));
	const all = ownersOf(matches);
	return {
		people: all.length,
		perhaps: all.filter((id) => !sure.has(id)).length,
		exempt: matches.filter(({ isExempt }) => isExempt).length,
	};
}
