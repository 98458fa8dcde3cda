import { addDays } from '../../calendar/day.ts';
import { m } from '../../paraglide/messages.js';
import { plainDay } from '../../wording/moments.ts';
import type { Locale } from '../../paraglide/runtime.js';

/** The last day of a seat, of which the record keeps the first day without it. */
export const lastDay = (to: string | null): string => (to === null ? '' : addDays(to, -1));

/** "seit 1. Juli 2024", "1. Juli 2019 bis 30. Juni 2024" */
export function seatSpanWord(
	{ from, to }: { readonly from: string; readonly to: string | null },
	today: string,
	locale: Locale,
): string {
	const begin = plainDay(from, locale);
	if (to !== null)
		return m.membership_fromTo({ from: begin, to: plainDay(lastDay(to), locale) }, { locale });
	return from > today
		? m.membership_begins({ from: begin }, { locale })
		: m.membership_since({ from: begin }, { locale });
}
