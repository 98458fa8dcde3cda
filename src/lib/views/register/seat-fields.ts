import type { Fields } from './entries.ts';
import { seatRole } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import { plainDay } from '../../wording/moments.ts';
import { getLocale } from '../../paraglide/runtime.js';

const dayWord = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? plainDay(day, getLocale()) : day);

export const seatFields = {
	role: { label: m.membership_role, word: seatRole },
	vote: { label: m.membership_vote, word: () => m.device_yes() },
	from: { label: m.membership_from, word: dayWord },
	to: { label: m.membership_to, word: dayWord },
} satisfies Fields;
