import type { IsHoliday } from '../calendar/working-day.ts';
import { receiptDay, sendingDays } from './notice.ts';
import type { SendingDays, SummonsWay } from './notice.ts';
import type { RuleOfDay, SourcedPeriod } from './rules/local-rule.ts';

/** What can be entered as sent for a session. */
export const summonsKinds = ['summons', 'supplement', 'publicNotice'] as const;
export type SummonsKind = (typeof summonsKinds)[number];

/** Something that was sent or made public, as somebody entered it. */
export interface SentSummons {
	readonly id: string;
	readonly kind: SummonsKind;
	/** `null`: a public notice, which goes by none of them. */
	readonly way: SummonsWay | null;
	/** ISO date on which it left. */
	readonly sentOn: string;
	readonly withAgenda: boolean;
	readonly withPapers: boolean;
	/** Why it could not wait; empty: it was no urgent call. */
	readonly urgentReason: string;
	/** When the session was to begin as it was sent, UTC in ISO 8601. */
	readonly startsAt: string;
}

/** Why something that was entered is not the summons of this session. */
export type NotCounted = 'otherWay' | 'otherTime' | 'noAgenda';

/** Why it cannot be said by when. */
export type NoticeGap = 'noRule' | 'noPeriod' | 'noWay';

export type NoticeState =
	| { readonly is: 'inTime'; readonly receipt: string; readonly sent: SentSummons }
	/** Later than the period, with a reason; `null`: nobody knows by how much it may be shorter. */
	| {
			readonly is: 'urgent';
			readonly receipt: string;
			readonly sent: SentSummons;
			readonly isAllowed: true | null;
	  }
	| { readonly is: 'late'; readonly receipt: string; readonly sent: SentSummons }
	| { readonly is: 'open'; readonly by: string }
	| { readonly is: 'today' }
	| { readonly is: 'missed' }
	| { readonly is: 'unknown'; readonly why: NoticeGap };

export interface NoticeOutcome {
	readonly state: NoticeState;
	/** The last days by the way that it goes; `null`: unknown. */
	readonly days: SendingDays | null;
	readonly period: SourcedPeriod | null;
	/** What was entered and does not count. */
	readonly notCounted: readonly { readonly sent: SentSummons; readonly why: NotCounted }[];
}

export interface NoticeInput {
	/** ISO date, and moment, of the session. */
	readonly day: string;
	readonly startsAt: string;
	readonly today: string;
	readonly rule: RuleOfDay;
	readonly sent: readonly SentSummons[];
	readonly isHoliday: IsHoliday;
}

/** Where the summons of a session stands: only what goes the committee's way, with an agenda, for this time counts. */
export function summonsState(input: NoticeInput): NoticeOutcome {
	const { rule, startsAt } = input;
	const judged = input.sent
		.filter(({ kind }) => kind === 'summons')
		.map((sent) => ({ sent, why: whyNot(sent, rule.way, startsAt) }));
	const counted = judged.flatMap(({ sent, why }) => (why === null ? [sent] : []));
	const notCounted = judged.flatMap(({ sent, why }) => (why === null ? [] : [{ sent, why }]));
	return { ...outcome(input, rule.notice, rule.way, counted), notCounted };
}

/** Where the public notice of time, place and agenda stands. */
export function publicNoticeState(input: NoticeInput): NoticeOutcome {
	const { rule, startsAt } = input;
	const own = input.sent.filter(({ kind }) => kind === 'publicNotice');
	const isOurs = (sent: SentSummons) => sent.startsAt === startsAt;
	const notCounted = own.filter((one) => !isOurs(one)).map(asOtherTime);
	// What is made public is there for everybody on the same day, as a mail is.
	return { ...outcome(input, rule.publicNotice, 'ourLetter', own.filter(isOurs)), notCounted };
}

const asOtherTime = (sent: SentSummons) => ({ sent, why: 'otherTime' as const });

function whyNot(sent: SentSummons, way: SummonsWay | null, startsAt: string): NotCounted | null {
	if (sent.startsAt !== startsAt) return 'otherTime';
	if (way !== null && sent.way !== way) return 'otherWay';
	return sent.withAgenda ? null : 'noAgenda';
}

function outcome(
	{ day, today, rule, isHoliday }: NoticeInput,
	period: SourcedPeriod | null,
	way: SummonsWay | null,
	counted: readonly SentSummons[],
): Omit<NoticeOutcome, 'notCounted'> {
	const unknown = (why: NoticeGap) => ({ state: { is: 'unknown', why } as const });
	if (rule.local === null) return { ...unknown('noRule'), days: null, period };
	if (period === null) return { ...unknown('noPeriod'), days: null, period };
	const first = counted.toSorted((a, b) => a.sentOn.localeCompare(b.sentOn))[0];
	const by = way ?? first?.way ?? null;
	if (by === null) return { ...unknown('noWay'), days: null, period };
	const days = sendingDays(day, period, by, rule.transit, isHoliday);
	if (!first) return { state: waiting(days, today), days, period };
	const receipt = receiptDay(first.sentOn, by, rule.transit, isHoliday);
	if (receipt <= days.lastReceipt)
		return { state: { is: 'inTime', receipt, sent: first }, days, period };
	const { urgent } = rule;
	const isUrgent = first.urgentReason !== '';
	const last = urgent && sendingDays(day, urgent, by, rule.transit, isHoliday).lastReceipt;
	if (isUrgent && (last === null || receipt <= last)) {
		const isAllowed = last === null ? null : true;
		return { state: { is: 'urgent', receipt, sent: first, isAllowed }, days, period };
	}
	return { state: { is: 'late', receipt, sent: first }, days, period };
}

function waiting({ lastSending, actBy }: SendingDays, today: string): NoticeState {
	if (today > lastSending) return { is: 'missed' };
	// On a free day that is left it can still be sent, by whoever works then.
	const by = actBy < today ? lastSending : actBy;
	return by === today ? { is: 'today' } : { is: 'open', by };
}

/** Whether a supplement to the agenda arrives within the period; `null`: the period is not known. */
export function supplementInTime(
	sent: SentSummons,
	{ day, rule, isHoliday }: Pick<NoticeInput, 'day' | 'rule' | 'isHoliday'>,
): boolean | null {
	const way = sent.way ?? rule.way;
	if (rule.notice === null || way === null) return null;
	const { lastReceipt } = sendingDays(day, rule.notice, way, rule.transit, isHoliday);
	return receiptDay(sent.sentOn, way, rule.transit, isHoliday) <= lastReceipt;
}
