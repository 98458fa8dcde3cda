import { may } from '$lib/access/acts.ts';
import { sessionHours } from '$lib/council/double-bookings.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { actingAs } from '$lib/server/request.ts';
import { boardDays, readBoard } from '$lib/server/sessions/notice-board.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'session.invite');
	return {
		...(await readBoard(by, getLocale())),
		days: boardDays,
		hours: sessionHours,
		maySetHolidays: may(by.actor, 'city.edit'),
	};
};
