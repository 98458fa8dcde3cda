import { entriesOf } from '$lib/views/register/entries.ts';
import { committeeKinds } from '$lib/council/nouns.ts';
import type { Committee } from '$lib/council/nouns.ts';
import { oneOf, text } from '$lib/server/form.ts';
import { m } from '$lib/paraglide/messages.js';

export const committeeEntries = {
	name: text(m.committee_nameMissing),
	kind: oneOf(committeeKinds, m.committee_kindMissing),
};

export const startOf = ({ name, kind, revision }: Committee) => entriesOf({ name, kind, revision });
