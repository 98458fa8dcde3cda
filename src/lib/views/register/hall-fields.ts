import type { Fields } from './entries.ts';
import { m } from '../../paraglide/messages.js';

export const hallFields = {
	name: { label: m.hall_name },
	address: { label: m.hall_address },
} satisfies Fields;
