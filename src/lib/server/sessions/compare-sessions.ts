import { beginningOf, dayOf } from '../../calendar/wall-clock.ts';
import type { Restriction } from '../../device/restriction.ts';
import { concernedDays } from '../../plan/restriction-effects.ts';
import type { SessionComparison } from '../../views/restrictions/affected-sessions.ts';
import type { Acting } from '../acting.ts';
import { readInputs } from './planning-inputs.ts';
import * as sessions from './sessions.ts';

/** Beyond every council's calendar. */
const never = '9999-12-31';

/** The coming sessions that a restriction concerns, each without it and with it. */
export async function compareSessions(
	{ db, now }: Pick<Acting, 'db' | 'now'>,
	restriction: Restriction,
): Promise<readonly SessionComparison[]> {
	const days = concernedDays(restriction, dayOf(now));
	if (days === null) return [];
	const end = days.until === null ? never : beginningOf(days.until);
	const concerned = await sessions.list(db, beginningOf(days.from), end);
	const reading = await readInputs(db, concerned);
	const others = reading.restrictions.filter(({ id }) => id !== restriction.id);
	const withIt = reading.with([...others, restriction]);
	return reading.with(others).flatMap((without, place) => {
		const after = withIt[place]?.inputs;
		return after ? [{ ...without, before: without.inputs, after }] : [];
	});
}
