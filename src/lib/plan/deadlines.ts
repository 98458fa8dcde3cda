import { addDays } from '../calendar/day.ts';
import { workingDayUpTo } from '../calendar/working-day.ts';
import type { IsHoliday } from '../calendar/working-day.ts';
import { terms } from '../compat/remedy/terms.ts';
import type { RemedyKind } from '../compat/remedy/remedy.ts';

/** ISO dates. */
export interface RemedyDays {
	/** Of the session. */
	readonly day: string;
	readonly today: string;
	/** Of the municipality; without it the holidays count that all Länder keep. */
	readonly isHoliday?: IsHoliday | undefined;
}

export interface Deadline {
	/** The last day to begin, ISO date: a working day, for somebody has to act on it. */
	readonly latest: string;
	readonly isLate: boolean;
}

/** After the answer a device has to be borrowed, if need be. */
const daysToAsk = terms.askFact.leadDays + terms.borrow.leadDays;

/** Until when to ask: a question is never too late while the session is ahead, but urgent. */
export function askingDeadline({ day, today, isHoliday }: RemedyDays): Deadline {
	const latest = workingDayUpTo(addDays(day, -daysToAsk), isHoliday);
	return { latest: latest < today ? today : latest, isLate: day < today };
}

/** Until when to begin with remedies that are done one after the other. */
export function remedyDeadline(kinds: readonly RemedyKind[], days: RemedyDays): Deadline {
	if (kinds.includes('askFact')) return askingDeadline(days);
	const { day, today, isHoliday } = days;
	const leadDays = kinds.reduce((sum, kind) => sum + terms[kind].leadDays, 0);
	const last = addDays(day, -leadDays);
	// What takes no time can be done on the day itself, whatever day it is.
	const latest = leadDays === 0 ? last : workingDayUpTo(last, isHoliday);
	const isLate = last < today;
	// A free day that is left is time too.
	return { latest: !isLate && latest < today ? today : latest, isLate };
}
