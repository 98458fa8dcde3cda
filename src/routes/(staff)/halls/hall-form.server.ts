import { entriesOf } from '$lib/views/register/entries.ts';
import { optionalText, text } from '$lib/server/form.ts';
import type { HallRecord } from '$lib/server/register/halls.ts';
import { m } from '$lib/paraglide/messages.js';

export const hallEntries = { name: text(m.hall_nameMissing), address: optionalText };

export const startOf = ({ name, address, revision }: HallRecord) =>
	entriesOf({ name, address, revision });
