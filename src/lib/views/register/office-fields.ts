import type { Fields } from './entries.ts';
import { officeKind } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';

export const officeFields = {
	name: { label: m.office_name },
	kind: { label: m.office_kind, word: officeKind },
	budgetCents: { label: m.office_budget },
	contact: { label: m.office_contact },
} satisfies Fields;
