import { noticeUnits, summonsWays } from '../../council/notice.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay } from '../../wording/moments.ts';
import type { Fields } from '../register/entries.ts';
import { unitWord, wayWord } from './words.ts';

const dayWord = (day: string, locale: Locale) =>
	/^\d{4}-\d\d-\d\d$/.test(day) ? plainDay(day, locale) : day;
const known = <Code extends string>(
	codes: readonly Code[],
	word: (code: Code, locale: Locale) => string,
) => {
	return (typed: string, locale: Locale) => {
		const code = codes.find((one) => one === typed);
		return code === undefined ? typed : word(code, locale);
	};
};
const yes = (_: string, locale: Locale) => m.rules_yes({}, { locale });

/** The fields of the form, for telling what somebody else has saved. */
export const ruleFields = {
	validFrom: { label: m.rules_from, word: dayWord },
	profileId: { label: m.rules_profile },
	way: { label: m.rules_way, word: known(summonsWays, wayWord) },
	postDays: { label: m.rules_postDays },
	noticeDays: { label: m.rules_noticeDays },
	noticeUnit: { label: m.rules_noticeUnit, word: known(noticeUnits, unitWord) },
	countsReceiptDay: { label: m.rules_countsReceiptDay, word: yes },
	countsSessionDay: { label: m.rules_countsSessionDay, word: yes },
	urgentDays: { label: m.rules_urgentDays },
	publicDays: { label: m.rules_publicDays },
	publicPlace: { label: m.rules_publicPlace },
	source: { label: m.rules_source },
} satisfies Fields;
