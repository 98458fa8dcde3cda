import type { Fields } from './entries.ts';
import { seatRole } from '../../wording/kinds.ts';
import { m } from '../../paraglide/messages.js';
import { plainDay } from '../../wording/moments.ts';
import type { Message } from '../../wording/message.ts';
import type { Locale } from '../../paraglide/runtime.js';

const dayWord = (day: string, locale: Locale) =>
	/^\d{4}-\d\d-\d\d$/.test(day) ? plainDay(day, locale) : day;

/** How a form says whether somebody votes. */
export const voteChoices = ['usual', 'yes', 'no'] as const;

const voteWords = {
	usual: m.membership_voteUsual,
	yes: m.device_yes,
	no: m.device_no,
} satisfies Record<(typeof voteChoices)[number], Message>;
export const voteWord = (choice: string, locale: Locale): string =>
	voteChoices
		.filter((known) => known === choice)
		.map((known) => voteWords[known]({}, { locale }))
		.join('');

export const seatFields = {
	role: { label: m.membership_role, word: seatRole },
	vote: { label: m.membership_vote, word: voteWord },
	from: { label: m.membership_from, word: dayWord },
	to: { label: m.membership_to, word: dayWord },
} satisfies Fields;
