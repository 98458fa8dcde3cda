import type { MunicipalHolidays } from '../../calendar/holidays.ts';
import { holidaysOf } from '../../calendar/holidays.ts';
import { sendingDays, summonsWays } from '../../council/notice.ts';
import type { SummonsWay } from '../../council/notice.ts';
import type { NoticeOutcome, SummonsKind } from '../../council/notice-state.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { countingSentences } from './counting.ts';
import { isSameGap, noticeRow } from './notice-board.ts';
import type { Reached } from './at-risk.ts';
import type { NoticedFacts, NoticeRow } from './notice-board.ts';
import { noticeLine, summonsKind } from './notice-words.ts';
import type { NoticeSubject } from './notice-words.ts';
import { wayWord } from './words.ts';

interface EnteredSummons {
	readonly id: string;
	readonly kind: SummonsKind;
	readonly way: SummonsWay | null;
	readonly sentOn: string;
	readonly place: string;
	readonly withAgenda: boolean;
	readonly withPapers: boolean;
	readonly byName: string;
	readonly enteredAt: string;
	readonly enteredByName: string;
}

export interface NoticePage {
	readonly row: NoticeRow;
	/** By each way that the summons may go: how its last day comes about. */
	readonly counting: readonly { readonly way: string; readonly sentences: readonly string[] }[];
	readonly entered: readonly {
		readonly id: string;
		readonly title: string;
		readonly about: string;
		readonly takeOut: string;
	}[];
}

/** What an overview says of it. */
export interface OverviewNotice {
	readonly summons: string;
	/** Empty: nothing that the first does not say. */
	readonly publicNotice: string;
	readonly counting: NoticePage['counting'];
}

type Facts = NoticedFacts & { readonly holidays: MunicipalHolidays };

/** All that there is to say of one session's summons and public notice. */
export const noticePage = (
	facts: Facts,
	entered: readonly EnteredSummons[],
	reached: Reached,
	today: string,
	locale: Locale,
): NoticePage => ({
	row: noticeRow(facts, reached, holidaysOf(facts.holidays), today, locale),
	counting: countingOf(facts, locale),
	entered: entered.map((one) => enteredOf(one, locale)),
});

/** The same in two lines. */
export function overviewNotice(facts: Facts, today: string, locale: Locale): OverviewNotice {
	const committee = facts.session.committeeName;
	const line = (outcome: NoticeOutcome, subject: NoticeSubject) =>
		noticeLine(outcome, { subject, committee, today }, locale);
	return {
		summons: m.notice_line(line(facts.summons, 'summons'), { locale }),
		publicNotice: isSameGap(facts)
			? ''
			: m.notice_publicLine(line(facts.publicNotice, 'publicNotice'), { locale }),
		counting: countingOf(facts, locale),
	};
}

function countingOf({ day, rule, holidays }: Facts, locale: Locale): NoticePage['counting'] {
	const { notice: period, transit } = rule;
	if (!period) return [];
	return (rule.way ? [rule.way] : summonsWays).map((way) => {
		const days = sendingDays(day, period, way, transit, holidaysOf(holidays));
		const counted = { day, way, period, days, transit, holidays };
		return { way: wayWord(way, locale), sentences: countingSentences(counted, locale) };
	});
}

function enteredOf(one: EnteredSummons, locale: Locale) {
	const day = plainDay(one.sentOn, locale);
	const kind = summonsKind(one.kind, locale);
	const moment = shortMoment(one.enteredAt, locale);
	return {
		id: one.id,
		title: m.notice_entry({ kind, day }, { locale }),
		about: [
			one.way ? wayWord(one.way, locale) : one.place,
			one.withAgenda && m.notice_entryAgenda({}, { locale }),
			one.withPapers && m.notice_entryPapers({}, { locale }),
			one.byName && m.notice_entryBy({ name: one.byName }, { locale }),
			m.notice_enteredBy({ name: one.enteredByName, moment }, { locale }),
		]
			.filter(Boolean)
			.join(', '),
		takeOut: m.notice_takeOutOf({ kind, day }, { locale }),
	};
}
