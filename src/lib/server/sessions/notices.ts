import { holidaysOf } from '../../calendar/holidays.ts';
import type { MunicipalHolidays } from '../../calendar/holidays.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { workingDaysUntil } from '../../council/notice.ts';
import { publicNoticeState, summonsState, supplementInTime } from '../../council/notice-state.ts';
import type { NoticeOutcome } from '../../council/notice-state.ts';
import { ruleOn } from '../../council/rules/local-rule.ts';
import type { RuleOfDay } from '../../council/rules/local-rule.ts';
import type { Db } from '../db/open.ts';
import * as committeeRules from '../register/committee-rules.ts';
import * as holidays from '../register/holidays.ts';
import type { SessionRecord } from './session-record.ts';
import * as summonses from './summonses.ts';
import type { SummonsRecord } from './summonses.ts';
import { supplementDays } from './supplements.query.ts';

/** Where the summons and the public notice of a session stand. */
export interface SessionNotice {
	readonly session: SessionRecord;
	/** ISO date of the session. */
	readonly day: string;
	readonly rule: RuleOfDay;
	readonly summons: NoticeOutcome;
	readonly publicNotice: NoticeOutcome;
	readonly supplements: readonly {
		readonly sent: SummonsRecord;
		readonly isInTime: boolean | null;
	}[];
	readonly entered: readonly SummonsRecord[];
	/** Days on which items came to an agenda that was published, ISO dates. */
	readonly addedOn: readonly string[];
	readonly holidays: MunicipalHolidays;
	/** Whether one of them runs out within three working days, or is missed while it can be mended. */
	readonly isPressing: boolean;
}

const pressingDays = 3;

/** @param now UTC in ISO 8601 */
export async function readNotices(
	db: Db,
	sessions: readonly SessionRecord[],
	now: string,
): Promise<readonly SessionNotice[]> {
	const today = dayOf(now);
	const ids = sessions.map(({ id }) => id);
	const [rules, sent, added, kept] = await Promise.all([
		committeeRules.list(
			db,
			sessions.map(({ committeeId }) => committeeId),
		),
		summonses.list(db, ids),
		supplementDays(db, ids),
		holidays.read(db),
	]);
	const isHoliday = holidaysOf(kept);
	const rulesOf = Map.groupBy(rules, ({ committeeId }) => committeeId);
	const sentOf = Map.groupBy(sent, ({ sessionId }) => sessionId);
	const presses = ({ state }: NoticeOutcome) =>
		state.is === 'today' ||
		state.is === 'missed' ||
		(state.is === 'open' && workingDaysUntil(today, state.by, isHoliday) <= pressingDays);
	return sessions.map((session) => {
		const day = dayOf(session.startsAt);
		const entered = sentOf.get(session.id) ?? [];
		const rule = ruleOn(rulesOf.get(session.committeeId) ?? [], day);
		const { startsAt } = session;
		const input = { day, startsAt, today, rule, sent: entered, isHoliday };
		const [summons, publicNotice] = [summonsState(input), publicNoticeState(input)];
		return {
			...{ session, day, rule, summons, publicNotice, entered, holidays: kept },
			addedOn: added.get(session.id) ?? [],
			supplements: entered
				.filter(({ kind }) => kind === 'supplement')
				.map((one) => ({ sent: one, isInTime: supplementInTime(one, input) })),
			isPressing: startsAt > now && [summons, publicNotice].some(presses),
		};
	});
}
