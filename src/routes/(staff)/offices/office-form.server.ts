import * as v from 'valibot';
import { centsOf, euroText } from '$lib/council/euros.ts';
import { officeKinds } from '$lib/council/nouns.ts';
import type { Office } from '$lib/council/nouns.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { oneOf, optionalText, text } from '$lib/server/form.ts';
import { m } from '$lib/paraglide/messages.js';

const budget = v.pipe(
	optionalText,
	v.rawTransform<string, number | null>(({ dataset, addIssue, NEVER }) => {
		const cents = centsOf(dataset.value);
		if (cents !== undefined) return cents;
		addIssue({ message: m.office_budgetMalformed({ typed: dataset.value }) });
		return NEVER;
	}),
);

export const officeEntries = {
	name: text(m.office_nameMissing),
	kind: oneOf(officeKinds, m.office_kindMissing),
	budgetCents: budget,
	contact: optionalText,
};

export const startOf = ({ name, kind, budgetCents, contact, revision }: Office) =>
	entriesOf({ name, kind, budgetCents: euroText(budgetCents), contact, revision });
