import { addDays } from '../../calendar/day.ts';
import { holidaysOf } from '../../calendar/holidays.ts';
import { beginningOf, dayOf } from '../../calendar/wall-clock.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { bookedTwice } from '../../views/rules/booked-twice.ts';
import { noticeRow } from '../../views/rules/notice-board.ts';
import type { Acting } from '../acting.ts';
import * as holidays from '../register/holidays.ts';
import * as attendees from './attendees.ts';
import { attendeesWays } from './attendees-ways.ts';
import { concerning } from './concerning.query.ts';
import { readNotices } from './notices.ts';
import * as sessions from './sessions.ts';
import { readUnreached } from './unreached.ts';

export const boardDays = 120;

/** The sessions ahead that are not called off, with where the notice of each stands. */
async function noticesAhead(by: Acting, days: number) {
	const until = beginningOf(addDays(dayOf(by.now), days));
	const ahead = await concerning(by, await sessions.list(by.db, by.now, until));
	return readNotices(by.db, ahead, by.now);
}

/** The board: each session ahead with its last days, who is at risk, and what is booked twice. */
export async function readBoard(by: Acting, locale: Locale) {
	const notices = await noticesAhead(by, boardDays);
	const ids = notices.map(({ session }) => session.id);
	const byMail = notices.filter(
		({ rule, summons }) => rule.way === 'ourLetter' && summons.state.is !== 'inTime',
	);
	const [everyone, kept, unreached] = await Promise.all([
		attendees.list(by.db, ids),
		holidays.read(by.db),
		readUnreached(
			by,
			byMail.map(({ session }) => session),
			locale,
		),
	]);
	const ways = await attendeesWays(by, everyone);
	const isHoliday = holidaysOf(kept);
	const invited = Map.groupBy(everyone, ({ sessionId }) => sessionId);
	const today = dayOf(by.now);
	return {
		rows: notices.map((notice) =>
			noticeRow(
				notice,
				{
					invited: invited.get(notice.session.id) ?? [],
					unreached: unreached.get(notice.session.id) ?? [],
					ways,
				},
				isHoliday,
				today,
				locale,
			),
		),
		double: bookedTwice(
			notices.map(({ session }) => session),
			everyone,
			locale,
		),
		isLandKnown: kept.land !== null,
	};
}

/** Who is at risk is said on the board alone. */
const nobody = { invited: [], unreached: [], ways: new Map() };

/** What of that runs out within three working days, or is missed. */
export async function pressingNotices(by: Acting, locale: Locale) {
	const notices = await noticesAhead(by, boardDays);
	const isHoliday = holidaysOf(notices[0]?.holidays ?? (await holidays.read(by.db)));
	return notices
		.filter(({ isPressing }) => isPressing)
		.map((notice) => noticeRow(notice, nobody, isHoliday, dayOf(by.now), locale));
}
