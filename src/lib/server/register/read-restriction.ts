import { dayOf } from '../../calendar/wall-clock.ts';
import { restrictionState } from '../../device/restriction.ts';
import type { Restriction } from '../../device/restriction.ts';
import { restrictionContacts } from '../../views/restrictions/contacts.ts';
import type { RestrictionContacts } from '../../views/restrictions/contacts.ts';
import { inventoryOf, matchesFrom, ownersOf } from '../../views/restrictions/matches.ts';
import type { InventoryDevice, InventoryMatch } from '../../views/restrictions/matches.ts';
import type { RegisterNames } from '../../views/restrictions/title.ts';
import type { Acting } from '../acting.ts';
import * as restrictions from './restrictions.ts';
import type { RestrictionRecord } from './restrictions.ts';
import { secretariesOf } from './correspondents.query.ts';
import * as devices from './devices.ts';
import * as offices from './offices.ts';
import * as people from './people.ts';
import { restrictionNames } from './restriction-names.ts';

/** What the register says about a restriction: its devices, the names in its title, the contacts. */
export interface RestrictionReading {
	/** All devices in scope. */
	readonly inventory: readonly InventoryDevice[];
	readonly matches: readonly InventoryMatch[];
	readonly names: RegisterNames;
	/** Nobody once it is over. */
	readonly contacts: RestrictionContacts;
}

/** An office reads the restrictions of its own people's devices; `null`: none of them. */
export async function readRestriction(
	by: Acting,
	id: string,
): Promise<(RestrictionReading & { readonly restriction: RestrictionRecord }) | null> {
	const restriction = await restrictions.read(by.db, id);
	if (!restriction) return null;
	const reading = await readingOf(by, restriction);
	if ((by.scope.offices ?? []).length > 0 && reading.matches.length === 0) return null;
	return { restriction, ...reading };
}

/** @param restriction one that is set, or a draft */
export async function readingOf(by: Acting, restriction: Restriction): Promise<RestrictionReading> {
	const today = dayOf(by.now);
	const inventory = inventoryOf(await devices.list(by));
	const matches = matchesFrom(restriction, inventory, today);
	const toContact = restrictionState(restriction, today) === 'past' ? [] : matches;
	const [names, everyone, everyOffice, secretaries] = await Promise.all([
		restrictionNames(by, [restriction]),
		people.list(by),
		offices.list(by),
		secretariesOf(by.db, ownersOf(toContact), today),
	]);
	const register = { people: everyone, offices: everyOffice, secretaries };
	return { inventory, matches, names, contacts: restrictionContacts(toContact, register) };
}
