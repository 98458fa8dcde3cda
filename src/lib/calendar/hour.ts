import { accepted, refused } from './parsed.ts';
import type { Parsed } from './parsed.ts';

export type HourProblem = 'hourMissing' | 'hourNotUnderstood';

/** Reads "14:00", "9.30" or "14 Uhr" as "HH:MM". */
export function parseHour(text: string): Parsed<HourProblem> {
	const typed = text
		.trim()
		.replace(/(uhr|h)$/i, '')
		.trim();
	if (typed === '') return refused('hourMissing');
	const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?$/.exec(typed) ?? [];
	if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
		return refused('hourNotUnderstood');
	}
	return accepted(`${hour.padStart(2, '0')}:${minute}`);
}
