import { may } from '$lib/access/acts.ts';
import { unscoped } from '$lib/server/acting.ts';
import { actingAs } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';
import { foundElsewhere } from '$lib/server/register/found-elsewhere.ts';
import { matching } from '$lib/server/register/search.ts';
import { searchedTexts } from '$lib/views/register/searched-texts.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'hall.view');
	const query = url.searchParams.get('q') ?? '';
	const all = await halls.list(by.db);
	const found = matching(all, query, searchedTexts(locale).halls);
	const equipment = await devices.list(unscoped(by), { hallIds: all.map(({ id }) => id) });
	return {
		query,
		elsewhere: await foundElsewhere(by, query, { list: 'halls', found: found.length }, locale),
		mayEdit: may(by.actor, 'hall.edit'),
		halls: found.map((hall) => ({
			...hall,
			devices: equipment.filter(({ hallId }) => hallId === hall.id).map(({ label }) => label),
		})),
	};
};
