import type { NoticeUnit, SummonsWay } from '../../council/notice.ts';
import type { SourcedPeriod } from '../../council/rules/local-rule.ts';
import type { RuleProfile } from '../../council/rules/profile.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { landName } from '../../wording/lands.ts';
import type { Message } from '../../wording/message.ts';

const ways = {
	ourLetter: m.rules_wayOurLetter,
	ris: m.rules_wayRis,
	post: m.rules_wayPost,
} satisfies Record<SummonsWay, Message>;
/** "über das Ratsinformationssystem", after "Die Ladung geht". */
export const wayWord = (way: SummonsWay, locale: Locale): string => ways[way]({}, { locale });

const units = {
	calendar: m.rules_unitCalendar,
	working: m.rules_unitWorking,
} satisfies Record<NoticeUnit, Message>;
export const unitWord = (unit: NoticeUnit, locale: Locale): string => units[unit]({}, { locale });

const lengths = {
	calendar: m.rules_periodCalendar,
	working: m.rules_periodWorking,
} satisfies Record<NoticeUnit, Message<{ count: number }>>;

/** "7 Tage (§ 53 Abs. 4 KVG LSA)" */
export function periodWords(
	{ days, unit, law }: Pick<SourcedPeriod, 'days' | 'unit' | 'law'>,
	locale: Locale,
): string {
	const period = lengths[unit]({ count: days }, { locale });
	return law === '' ? period : m.rules_periodWithLaw({ period, law }, { locale });
}

/** Which of the two days between which the period lies are counted. */
export function countedWords(
	{ countsReceiptDay, countsSessionDay }: SourcedPeriod,
	locale: Locale,
): string {
	if (countsReceiptDay) {
		return countsSessionDay
			? m.rules_countsBoth({}, { locale })
			: m.rules_countsReceipt({}, { locale });
	}
	return countsSessionDay
		? m.rules_countsSession({}, { locale })
		: m.rules_countsNone({}, { locale });
}

const modes = {
	hybrid: m.rules_modeHybrid,
	video: m.rules_modeVideo,
	hybridOrVideo: m.rules_modeHybridOrVideo,
	unknown: m.rules_unknownWord,
} satisfies Record<RuleProfile['mode'], Message>;
export const profileMode = (mode: RuleProfile['mode'], locale: Locale): string =>
	modes[mode]({}, { locale });

/** "§ 56b KVG LSA, Sachsen-Anhalt (hybrid)" */
export const profileName = (
	{ law, land, mode }: Pick<RuleProfile, 'law' | 'land' | 'mode'>,
	locale: Locale,
): string =>
	m.rules_profileChoice(
		{ law: law[0] ?? '', land: landName(land, locale), mode: profileMode(mode, locale) },
		{ locale },
	);
