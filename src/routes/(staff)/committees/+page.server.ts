import { may } from '$lib/access/acts.ts';
import { committeeKind } from '$lib/wording/kinds.ts';
import { isValidOn } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { actingAs } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import * as committees from '$lib/server/register/committees.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'committee.view');
	const query = url.searchParams.get('q') ?? '';
	const today = dayOf(by.now);
	const seats = Map.groupBy(
		(await memberships.list(by.db)).filter((seat) => isValidOn(seat, today)),
		({ committeeId }) => committeeId,
	);
	const all = await committees.list(by.db);
	return {
		query,
		mayEdit: may(by.actor, 'committee.edit'),
		committees: matching(all, query, ({ name, kind }) => [name, committeeKind(kind, locale)]).map(
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
