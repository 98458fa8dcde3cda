import { sendingDays, summonsWays } from '../../council/notice.ts';
import type { IsHoliday } from '../../calendar/working-day.ts';
import type { NoticeOutcome, SentSummons } from '../../council/notice-state.ts';
import type { RuleOfDay } from '../../council/rules/local-rule.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { shortDay } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { atRisk } from './at-risk.ts';
import type { AtRisk, Reached } from './at-risk.ts';
import type { NoticeLine } from './notice-words.ts';
import { noticeLine, notCountedSentences } from './notice-words.ts';
import { wayWord } from './words.ts';

interface NoticedSession {
	readonly id: string;
	readonly committeeId: string;
	readonly committeeName: string;
	readonly jointWith: readonly string[];
	readonly name: string;
	readonly startsAt: string;
}

interface Supplement {
	readonly sent: { readonly id: string; readonly sentOn: string };
	readonly isInTime: boolean | null;
}

export interface NoticedFacts {
	readonly session: NoticedSession;
	readonly day: string;
	readonly rule: RuleOfDay;
	readonly summons: NoticeOutcome;
	readonly publicNotice: NoticeOutcome;
	readonly supplements: readonly Supplement[];
	readonly entered: readonly Pick<SentSummons, 'kind' | 'sentOn'>[];
	/** Days on which items came to an agenda that was published. */
	readonly addedOn: readonly string[];
}

/** One session on the board. */
export interface NoticeRow {
	readonly id: string;
	readonly committeeId: string;
	readonly title: string;
	readonly committee: string;
	readonly startsAt: string;
	readonly summons: NoticeLine;
	readonly publicNotice: NoticeLine;
	/** The last day by the committee's way; by each, where that is not known. */
	readonly deadlines: readonly string[];
	/** What else there is to know: what does not count, supplements, other committees. */
	readonly remarks: readonly string[];
	/** Who is at risk, and what nobody knows about that, a sentence each. */
	readonly atRisk: readonly AtRisk[];
}

export function noticeRow(
	facts: NoticedFacts,
	reached: Reached,
	isHoliday: IsHoliday,
	today: string,
	locale: Locale,
): NoticeRow {
	const { session, rule, summons, publicNotice } = facts;
	const { id, committeeId, committeeName: committee, startsAt } = session;
	const publicLine = noticeLine(
		publicNotice,
		{ subject: 'publicNotice', committee, today },
		locale,
	);
	return {
		...{ id, committeeId, committee, startsAt, title: sessionTitle(session, locale) },
		summons: noticeLine(summons, { subject: 'summons', committee, today }, locale),
		publicNotice: isSameGap(facts) ? { ...publicLine, sentence: '' } : publicLine,
		deadlines: deadlines(facts, isHoliday, locale),
		remarks: remarksOf(facts, locale),
		atRisk: summons.state.is === 'inTime' ? [] : atRisk(rule.way, reached, today, locale),
	};
}

/** Of both the same is not known: once said is enough. */
export const isSameGap = ({
	summons: { state: one },
	publicNotice: { state: other },
}: Pick<NoticedFacts, 'summons' | 'publicNotice'>): boolean =>
	one.is === 'unknown' && other.is === 'unknown' && one.why === other.why;

/** "Fr., 19. März 2027 mit der Post", the last days on which somebody can send it. */
function deadlines({ day, rule }: NoticedFacts, isHoliday: IsHoliday, locale: Locale) {
	const { notice, way, transit } = rule;
	if (!notice) return [];
	return (way ? [way] : summonsWays).map((way) =>
		m.notice_byWay(
			{
				day: shortDay(sendingDays(day, notice, way, transit, isHoliday).actBy, locale),
				way: wayWord(way, locale),
			},
			{ locale },
		),
	);
}

/** What of a session's summons needs a look beside its state. */
export function remarksOf(
	{ session, summons, publicNotice, supplements, entered, addedOn }: NoticedFacts,
	locale: Locale,
): readonly string[] {
	const { jointWith, committeeName: committee } = session;
	return [
		...notCountedSentences(summons, locale),
		...notCountedSentences(publicNotice, locale),
		...supplements.map(({ sent, isInTime }) => {
			const day = shortDay(sent.sentOn, locale);
			if (isInTime === null) return m.notice_supplementUnknown({ day }, { locale });
			if (!('sent' in summons.state)) return m.notice_supplementAlone({ day }, { locale });
			return isInTime
				? m.notice_supplementInTime({ day }, { locale })
				: m.notice_supplementLate({ day }, { locale });
		}),
		...addedOn
			.filter(
				(day) => !entered.some(({ kind, sentOn }) => kind !== 'publicNotice' && sentOn >= day),
			)
			.map((day) => m.notice_supplementMissing({ day: shortDay(day, locale) }, { locale })),
		...(jointWith.length > 0 ? [m.notice_joint({ committee }, { locale })] : []),
	];
}
