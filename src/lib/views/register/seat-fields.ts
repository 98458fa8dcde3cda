import type { Fields } from './entries.ts';
import { seatRole } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import { plainDay } from '../../wording/moments.ts';
import type { Locale } from '../../paraglide/runtime.js';

const dayWord = (day: string, locale: Locale) =>
	/^\d{4}-\d\d-\d\d$/.test(day) ? plainDay(day, locale) : day;

export const seatFields = {
	role: { label: m.membership_role, word: seatRole },
	vote: { label: m.membership_vote, word: (_, locale) => m.device_yes({}, { locale }) },
	from: { label: m.membership_from, word: dayWord },
	to: { label: m.membership_to, word: dayWord },
} satisfies Fields;
