import { beginningOf, dayOf } from '../../calendar/wall-clock.ts';
import { addDays } from '../../calendar/day.ts';
import { planSessions } from './planning.ts';
import type { Reader } from '../acting.ts';
import { concerning } from './concerning.query.ts';
import * as decisions from './decisions.ts';
import * as sessions from './sessions.ts';

const daysAhead = 42;

/**
 * The sessions of the next weeks, planned, the earliest first, with the tool decided for each. Of those
 * that are called off nothing is to be cleared up: they are listed apart.
 *
 * @param by whom the sessions concern; `now` is UTC in ISO 8601, and the weeks begin with its day
 */
export async function planAhead(by: Reader & { readonly now: string }) {
	const { db, now } = by;
	const today = dayOf(now);
	const until = addDays(today, daysAhead);
	const all = await concerning(
		by,
		await sessions.listAll(db, beginningOf(today), beginningOf(until)),
	);
	const next = all.filter(({ calledOff }) => calledOff === null);
	const [planned, made] = await Promise.all([
		planSessions(db, next),
		decisions.list(
			db,
			next.map(({ id }) => id),
		),
	]);
	// The newest come first, and hold.
	const decided = new Map(made.toReversed().map(({ sessionId, toolId }) => [sessionId, toolId]));
	return {
		...{ today, until, planned, decided },
		calledOff: all.filter((session) => session.calledOff !== null),
	};
}
