import type { Fields } from '$lib/components/entries.ts';
import { m } from '$lib/paraglide/messages.js';

export const hallFields = {
	name: { label: m.hall_name },
	address: { label: m.hall_address },
} satisfies Fields;
