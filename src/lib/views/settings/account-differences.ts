import type { Difference } from '../register/entries.ts';
import { staffRole } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

interface Account {
	readonly name: string;
	readonly email: string;
	readonly role: Parameters<typeof staffRole>[0];
	readonly officeId: string | null;
}

/** An account as its form holds it. */
export const valuesOf = ({ name, email, role, officeId }: Account) => ({
	name,
	email,
	role,
	officeId: officeId ?? '',
});

/** What somebody else saved and what is typed, where they differ. */
export function accountDifferences(
	account: Account,
	typed: Readonly<Record<string, string>>,
	offices: readonly { readonly id: string; readonly name: string }[],
	locale: Locale,
): Difference[] {
	const theirs = valuesOf(account);
	const office = (id: string | undefined) => offices.find((office) => office.id === id)?.name ?? '';
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
	].filter(({ theirs, yours }) => theirs !== yours);
}
