import type { Fields } from './entries.ts';
import { committeeKind } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';

export const committeeFields = {
	name: { label: m.committee_name },
	kind: { label: m.committee_kind, word: committeeKind },
} satisfies Fields;
