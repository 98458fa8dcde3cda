import { dayMs } from '../../calendar/moment.ts';
import type {
	NoticeGap,
	NoticeOutcome,
	NotCounted,
	SummonsKind,
} from '../../council/notice-state.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { longDay, nearDay, shortDay } from '../../wording/moments.ts';
import { wayWord } from './words.ts';

/** How urgent a state is; a sign and a colour follow from it, the word says it. */
export type NoticeTone = 'good' | 'warn' | 'bad' | 'unknown' | 'waiting';

export interface NoticeLine {
	readonly is: NoticeOutcome['state']['is'];
	readonly tone: NoticeTone;
	readonly word: string;
	readonly sentence: string;
}

/** Whose notice it is: the summons, or the public notice of the session. */
export type NoticeSubject = 'summons' | 'publicNotice';

interface Told {
	readonly subject: NoticeSubject;
	readonly committee: string;
	/** ISO date. */
	readonly today: string;
}

const kinds = {
	summons: m.notice_kindSummons,
	supplement: m.notice_kindSupplement,
	publicNotice: m.notice_kindPublicNotice,
} satisfies Record<SummonsKind, Message>;
export const summonsKind = (kind: SummonsKind, locale: Locale): string =>
	kinds[kind]({}, { locale });

/** Where a summons or a public notice stands, in a word and a sentence that says what to do. */
export function noticeLine(outcome: NoticeOutcome, told: Told, locale: Locale): NoticeLine {
	const { state, days } = outcome;
	const isPublic = told.subject === 'publicNotice';
	const say = (message: Message) => message({}, { locale });
	const on = (message: Message<{ day: string }>, day = '') =>
		message({ day: day && longDay(day, locale) }, { locale });
	switch (state.is) {
		case 'inTime':
			return {
				is: state.is,
				...(isPublic
					? { tone: 'good', word: say(m.notice_wordPublished) }
					: state.sent.withPapers
						? { tone: 'good', word: say(m.notice_wordInTime) }
						: { tone: 'warn', word: say(m.notice_wordNoPapers) }),
				sentence: entered(outcome, isPublic, locale),
			};
		case 'urgent':
			return {
				...{ is: state.is, tone: 'warn' },
				word: say(state.isAllowed ? m.notice_wordUrgent : m.notice_wordUrgentUnknown),
				sentence: [
					entered(outcome, isPublic, locale),
					m.notice_urgentReason({ reason: state.sent.urgentReason }, { locale }),
					...(state.isAllowed ? [] : [say(m.notice_urgentUnknown)]),
				].join(' '),
			};
		case 'late':
			return {
				...{ is: state.is, tone: 'bad', word: say(m.notice_wordLate) },
				sentence: [
					entered(outcome, isPublic, locale),
					on(isPublic ? m.notice_publicLateBy : m.notice_lateBy, days?.lastReceipt),
				].join(' '),
			};
		case 'open':
			return {
				...{ is: state.is, tone: 'waiting' },
				word: m.notice_wordOpen({ count: daysBetween(told.today, state.by) }, { locale }),
				sentence: on(isPublic ? m.notice_publishBy : m.notice_sendBy, state.by),
			};
		case 'today':
			return {
				...{ is: state.is, tone: 'warn', word: say(m.notice_wordToday) },
				sentence: say(isPublic ? m.notice_publishToday : m.notice_sendToday),
			};
		case 'missed':
			return {
				...{ is: state.is, tone: 'bad', word: say(m.notice_wordMissed) },
				sentence: on(
					isPublic ? m.notice_publicMissedSince : m.notice_missedSince,
					days?.lastSending,
				),
			};
		case 'unknown':
			return {
				...{ is: state.is, tone: 'unknown', word: say(m.notice_wordUnknown) },
				sentence: gaps[state.why]({ committee: told.committee }, { locale }),
			};
	}
}

const gaps = {
	noRule: m.notice_noRule,
	noPeriod: m.notice_noPeriod,
	noWay: m.notice_noWay,
} satisfies Record<NoticeGap, Message<{ committee: string }>>;

function entered({ state }: NoticeOutcome, isPublic: boolean, locale: Locale): string {
	if (!('sent' in state)) return '';
	const sent = shortDay(state.sent.sentOn, locale);
	if (isPublic) return m.notice_published({ sent }, { locale });
	const way = state.sent.way ? wayWord(state.sent.way, locale) : '';
	const receipt = shortDay(state.receipt, locale);
	// Where it was in time its word says so.
	const isSaid = state.is === 'inTime' || state.sent.withPapers;
	const lacking = isSaid ? [] : [m.notice_papersLacking({}, { locale })];
	return [m.notice_sent({ sent, way, receipt }, { locale }), ...lacking].join(' ');
}

const notCounted = {
	otherWay: m.notice_otherWay,
	otherTime: m.notice_otherTime,
	noAgenda: m.notice_noAgenda,
} satisfies Record<NotCounted, Message<{ day: string; way: string }>>;

/** Why something that was entered does not count, a sentence each. */
export const notCountedSentences = (outcome: NoticeOutcome, locale: Locale): readonly string[] =>
	outcome.notCounted.map(({ sent, why }) =>
		notCounted[why](
			{ day: nearDay(sent.sentOn, locale), way: sent.way ? wayWord(sent.way, locale) : '' },
			{ locale },
		),
	);

const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
