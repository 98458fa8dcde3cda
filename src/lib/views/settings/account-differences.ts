import type { Difference } from '../register/entries.ts';
import { staffRole } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

interface Account {
	readonly name: string;
	readonly email: string;
	readonly role: Parameters<typeof staffRole>[0];
	readonly officeId: string | null;
	readonly personId: string | null;
}

/** What an account's form offers to choose from. */
interface AccountChoices {
	readonly offices: readonly { readonly id: string; readonly name: string }[];
	readonly people: readonly { readonly id: string; readonly sortName: string }[];
}

/** An account as its form holds it. */
export const valuesOf = ({ name, email, role, officeId, personId }: Account) => ({
	name,
	email,
	role,
	officeId: officeId ?? '',
	personId: personId ?? '',
});

/** What somebody else saved and what is typed, where they differ. */
export function accountDifferences(
	account: Account,
	typed: Readonly<Record<string, string>>,
	{ offices, people }: AccountChoices,
	locale: Locale,
): Difference[] {
	const theirs = valuesOf(account);
	const office = (id: string | undefined) => offices.find((office) => office.id === id)?.name ?? '';
	const person = (id: string | undefined) => people.find((one) => one.id === id)?.sortName ?? '';
	const role = (value: string | undefined) =>
		value === 'administrator' || value === 'secretary' || value === 'chair' || value === 'office'
			? staffRole(value, locale)
			: '';
	return [
		{ label: m.staff_name({}, { locale }), theirs: theirs.name, yours: typed.name ?? '' },
		{ label: m.staff_email({}, { locale }), theirs: theirs.email, yours: typed.email ?? '' },
		{ label: m.staff_role({}, { locale }), theirs: role(theirs.role), yours: role(typed.role) },
		{
			label: m.staff_office({}, { locale }),
			theirs: office(theirs.officeId),
			yours: office(typed.officeId),
		},
		{
			label: m.staff_person({}, { locale }),
			theirs: person(theirs.personId),
			yours: person(typed.personId),
		},
	].filter(({ theirs, yours }) => theirs !== yours);
}
