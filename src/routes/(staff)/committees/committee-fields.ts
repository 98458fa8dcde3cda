import type { Fields } from '$lib/components/entries.ts';
import { committeeKind } from '$lib/wording/kinds.ts';
import { m } from '$lib/paraglide/messages.js';

export const committeeFields = {
	name: { label: m.committee_name },
	kind: { label: m.committee_kind, word: committeeKind },
} satisfies Fields;
