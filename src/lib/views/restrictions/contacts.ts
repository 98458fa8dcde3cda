import { ownersOf } from './matches.ts';
import type { InventoryMatch } from './matches.ts';

/** The register's people, offices and secretaries among whom the contacts are found. */
export interface ContactRegister {
	readonly people: readonly {
		readonly id: string;
		readonly name: string;
		readonly sortName: string;
		readonly phone: string;
		readonly officeId: string;
		readonly officeName: string;
	}[];
	readonly offices: readonly OfficeContact[];
	readonly secretaries: readonly SecretaryContact[];
}

interface OfficeContact {
	readonly id: string;
	readonly name: string;
	readonly contact: string;
}

interface SecretaryContact {
	readonly personId: string;
	readonly name: string;
	readonly phone: string;
	readonly committees: readonly string[];
}

export interface PersonToCall {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	readonly phone: string;
	readonly officeName: string;
	/** Labels of their restricted devices. */
	readonly devices: readonly string[];
	/** For all of them an unknown fact decides. */
	readonly isPerhaps: boolean;
}

/** The people to call, and the offices and secretaries who write to them. */
export interface RestrictionContacts {
	readonly people: readonly PersonToCall[];
	readonly offices: readonly OfficeContact[];
	readonly secretaries: readonly SecretaryContact[];
}

/** People and offices in the order of the register. */
export function restrictionContacts(
	matches: readonly InventoryMatch[],
	{ people, offices, secretaries }: ContactRegister,
): RestrictionContacts {
	const restricted = matches.filter(({ isExempt }) => !isExempt);
	const ids = ownersOf(restricted);
	const owners = people.filter(({ id }) => ids.includes(id));
	return {
		people: owners.map(({ id, name, sortName, phone, officeName }) => {
			const own = restricted.filter(({ owned }) => owned.personId === id);
			return {
				...{ id, name, sortName, phone, officeName },
				devices: own.map(({ owned }) => owned.label),
				isPerhaps: own.every(({ missing }) => missing.length > 0),
			};
		}),
		offices: offices
			.filter(({ id }) => owners.some(({ officeId }) => officeId === id))
			.map(({ id, name, contact }) => ({ id, name, contact })),
		secretaries,
	};
}
