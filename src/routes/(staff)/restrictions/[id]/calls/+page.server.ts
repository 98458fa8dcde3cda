import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { readRestriction } from '$lib/server/register/read-restriction.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { restrictionDetail } from '$lib/views/restrictions/detail.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'restriction.view');
	const { restriction, names, contacts } = found(await readRestriction(by, params.id));
	return {
		restriction: restrictionDetail(restriction, names, dayOf(by.now), getLocale()),
		contacts,
		now: by.now,
	};
};
