import { holidaysBetween } from '../../calendar/holidays.ts';
import type { MunicipalHolidays } from '../../calendar/holidays.ts';
import type { SendingDays, SummonsWay, Transit } from '../../council/notice.ts';
import type { SourcedPeriod } from '../../council/rules/local-rule.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { longDay, plainDay } from '../../wording/moments.ts';
import { allOf } from '../../wording/text.ts';
import { countedWords, periodWords } from './words.ts';

/** What the days were counted by. */
export interface CountedNotice {
	/** ISO date of the session. */
	readonly day: string;
	readonly way: SummonsWay;
	readonly period: SourcedPeriod;
	readonly days: SendingDays;
	readonly transit: Transit;
	readonly holidays: MunicipalHolidays;
}

const instructions = {
	ourLetter: m.notice_countOurLetter,
	ris: m.notice_countRis,
} satisfies Partial<Record<SummonsWay, Message>>;

/** How the last day for sending comes about, sentence by sentence, with the paragraph and the holidays. */
export function countingSentences(counted: CountedNotice, locale: Locale): readonly string[] {
	const { day, way, period, days, transit, holidays } = counted;
	const { lastReceipt, lastSending, actBy } = days;
	return [
		m.notice_countSession({ day: longDay(day, locale) }, { locale }),
		m.notice_countPeriod({ period: periodWords(period, locale) }, { locale }),
		countedWords(period, locale),
		...(period.isLonger ? [m.rules_longer({}, { locale })] : []),
		m.notice_countReceipt({ day: longDay(lastReceipt, locale) }, { locale }),
		way === 'post'
			? m.notice_countPost({ count: transit.post, day: longDay(lastSending, locale) }, { locale })
			: instructions[way]({}, { locale }),
		...(actBy === lastSending
			? []
			: [m.notice_countActBy({ day: longDay(actBy, locale) }, { locale })]),
		holidaySentence(lastSending, day, holidays, locale),
		...(holidays.land === null
			? [m.holidays_landUnknown({}, { locale }), m.holidays_landBy({}, { locale })]
			: []),
		m.rules_check({}, { locale }),
	];
}

function holidaySentence(
	from: string,
	to: string,
	kept: MunicipalHolidays,
	locale: Locale,
): string {
	const found = holidaysBetween(from, to, kept).map(({ day, name }) =>
		m.notice_holidayOn({ name: name[locale], day: plainDay(day, locale) }, { locale }),
	);
	return found.length === 0
		? m.notice_countNoHoliday({}, { locale })
		: m.notice_countHolidays({ holidays: allOf(found, locale) }, { locale });
}
