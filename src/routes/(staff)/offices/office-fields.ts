import type { Fields } from '$lib/components/entries.ts';
import { officeKind } from '$lib/wording/kinds.ts';
import { m } from '$lib/paraglide/messages.js';

export const officeFields = {
	name: { label: m.office_name },
	kind: { label: m.office_kind, word: officeKind },
	budgetCents: { label: m.office_budget },
	contact: { label: m.office_contact },
} satisfies Fields;
