import { isDay } from './day.ts';
import type { OwnDay } from './holidays.ts';

/** What is read of lines such as "24.12. Heiligabend"; `wrong` is the first that is not understood, from 1. */
export interface ReadOwnDays {
	readonly days: readonly OwnDay[];
	readonly wrong: { readonly line: number; readonly typed: string } | null;
}

/** A leap year: 29 February is a day of some years. */
const anyYear = '2028';

export function readOwnDays(text: string): ReadOwnDays {
	const days: OwnDay[] = [];
	for (const [at, written] of text.split(/\r?\n/).entries()) {
		const typed = written.trim();
		if (typed === '') continue;
		const day = readOwnDay(typed);
		if (day === null) return { days: [], wrong: { line: at + 1, typed } };
		days.push(day);
	}
	return { days, wrong: null };
}

function readOwnDay(typed: string): OwnDay | null {
	const found = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))? +(\S.{0,80})$/.exec(typed);
	if (!found) return null;
	const [, date = '', month = '', year, name = ''] = found;
	const rest = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	if (!isDay(`${year ?? anyYear}-${rest}`)) return null;
	return { day: year === undefined ? rest : `${year}-${rest}`, name };
}

/** The lines that say the same again. */
export const writeOwnDays = (days: readonly OwnDay[]): string =>
	days
		.map(({ day, name }) => {
			const [date = '', month = '', year = ''] = day.split('-').reverse();
			return `${String(Number(date))}.${String(Number(month))}.${year} ${name}`;
		})
		.join('\n');
