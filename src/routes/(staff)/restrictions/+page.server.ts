import { may } from '$lib/access/acts.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as restrictions from '$lib/server/register/restrictions.ts';
import * as devices from '$lib/server/register/devices.ts';
import { restrictionNames } from '$lib/server/register/restriction-names.ts';
import { actingAs } from '$lib/server/request.ts';
import { restrictionList } from '$lib/views/restrictions/list.ts';
import { inventoryOf } from '$lib/views/restrictions/matches.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'restriction.view');
	const [all, records] = await Promise.all([restrictions.list(by.db), devices.list(by)]);
	const register = {
		inventory: inventoryOf(records),
		names: await restrictionNames(by, all),
	};
	const viewer = { scope: by.scope, today: dayOf(by.now) };
	return {
		restrictions: restrictionList(all, register, viewer, getLocale()),
		maySet: may(by.actor, 'restriction.edit'),
	};
};
