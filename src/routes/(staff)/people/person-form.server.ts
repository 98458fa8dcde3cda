import * as v from 'valibot';
import { accountCodes } from '$lib/compat/tool/account.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { isEmailAddress } from '$lib/council/email-address.ts';
import { positions } from '$lib/council/nouns.ts';
import { oneOf, optionalText, readForm, text, ticked } from '$lib/server/form.ts';
import type { PersonChange, PersonRecord } from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';

const email = v.pipe(
	optionalText,
	v.check(
		(typed) => typed === '' || isEmailAddress(typed),
		({ input }) => m.person_emailMalformed({ typed: input }),
	),
);

const PersonForm = v.object({
	officeId: text(m.person_officeMissing),
	title: optionalText,
	givenName: text(m.person_givenNameMissing),
	familyName: text(m.person_familyNameMissing),
	position: oneOf(positions, m.person_positionMissing),
	email,
	phone: optionalText,
	accounts: v.array(v.picklist(accountCodes)),
	noAccounts: ticked,
});

/** Reads the form; what was typed comes back with it in any case. */
export function readPerson(data: FormData) {
	const form = readForm(PersonForm, data, ['accounts']);
	if (!form.ok) return { ...form, person: null };
	const { noAccounts, accounts, ...rest } = form.output;
	if (noAccounts && accounts.length > 0) {
		const errors = { accounts: m.person_noAccountsContradicts() };
		return { ...form, person: null, errors };
	}
	const known = noAccounts || accounts.length > 0 ? accounts : null;
	return { ...form, person: { ...rest, accounts: known } satisfies PersonChange, errors: {} };
}

export const startOf = (person: PersonRecord) =>
	entriesOf({
		officeId: person.officeId,
		title: person.title,
		givenName: person.givenName,
		familyName: person.familyName,
		position: person.position,
		email: person.email,
		phone: person.phone,
		accounts: person.accounts ?? [],
		noAccounts: person.accounts?.length === 0,
		revision: person.revision,
	});
