import { may } from '$lib/access/acts.ts';
import { isValidOn } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { actingAs } from '$lib/server/request.ts';
import { foundElsewhere } from '$lib/server/register/found-elsewhere.ts';
import { matching } from '$lib/server/register/search.ts';
import { searchedTexts } from '$lib/views/register/searched-texts.ts';
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
	const found = matching(all, query, searchedTexts(locale).committees);
	return {
		query,
		elsewhere: await foundElsewhere(by, query, { list: 'committees', found: found.length }, locale),
		mayEdit: may(by.actor, 'committee.edit'),
		committees: found.map((committee) => {
			const its = seats.get(committee.id) ?? [];
			return {
				...committee,
				members: its.length,
				votes: its.filter(({ vote }) => vote).length,
				chair: its.find(({ role }) => role === 'chair')?.personName ?? null,
			};
		}),
	};
};
