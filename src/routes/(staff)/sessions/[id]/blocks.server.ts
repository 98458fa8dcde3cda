import { dayOf } from '$lib/calendar/wall-clock.ts';
import { includesOffice } from '$lib/access/scope.ts';
import type { PlannedSession } from '$lib/server/sessions/planning.ts';
import type { Scope } from '$lib/access/scope.ts';
import type { Db } from '$lib/server/db/open.ts';
import { metBy, unreached } from '../../blocks/met.server.ts';

/** The blocks of the session's day with whom they meet, and whom a mail does not reach today. */
export async function sessionBlocks(
	db: Db,
	{ attendees, owned, restrictions, inputs }: PlannedSession,
	reach: Scope,
	now: string,
) {
	const inReach = attendees.filter(({ officeId }) => includesOffice(reach, officeId));
	const named = inReach.map(({ name, personId }) => ({
		name,
		owned: owned.get(personId ?? '') ?? [],
	}));
	const ofUse = restrictions.filter(({ effect }) => effect !== 'mail');
	const [met, mail] = await Promise.all([
		metBy(db, ofUse, named, reach, inputs.day),
		unreached(db, inReach, owned, dayOf(now)),
	]);
	return { met, mail: [...mail.values()] };
}
