import type { Acting } from '../acting.ts';
import { movedFrom } from './moved-from.query.ts';
import type { PlannedSession } from './planning.ts';

/** Those still to come that were moved after their invitations were sent, with when they were to begin. */
export async function movedSessions(
	{ db, now }: Pick<Acting, 'db' | 'now'>,
	planned: readonly PlannedSession[],
) {
	const found = await Promise.all(
		planned.map(async (one) => ({ ...one, from: await movedFrom(db, one.session) })),
	);
	return found.flatMap(({ from, ...one }) =>
		from === null || one.session.startsAt <= now ? [] : [{ ...one, from }],
	);
}
