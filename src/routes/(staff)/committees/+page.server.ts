import { committeeKind } from '$lib/components/words.ts';
import { isValidOn } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { requireRole } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import { isOneOf, registrars } from '$lib/server/access/roles.ts';
import * as committees from '$lib/server/register/committees.ts';
import { db } from '$lib/server/db/db.ts';
import * as memberships from '$lib/server/register/memberships.ts';

export const load = async ({ locals, url }) => {
	const staff = requireRole(locals, ...registrars, 'chair');
	const query = url.searchParams.get('q') ?? '';
	const today = dayOf(clock.now());
	const seats = Map.groupBy(
		(await memberships.list(db())).filter((seat) => isValidOn(seat, today)),
		({ committeeId }) => committeeId,
	);
	const all = await committees.list(db());
	return {
		query,
		mayEdit: isOneOf(staff, registrars),
		committees: matching(all, query, ({ name, kind }) => [name, committeeKind(kind)]).map(
			(committee) => {
				const its = seats.get(committee.id) ?? [];
				return {
					...committee,
					members: its.length,
					votes: its.filter(({ vote }) => vote).length,
					chair: its.find(({ role }) => role === 'chair')?.personName ?? null,
				};
			},
		),
	};
};
