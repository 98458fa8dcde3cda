import { may } from '$lib/access/acts.ts';
import { actingAs } from '$lib/server/request.ts';
import { foundElsewhere } from '$lib/server/register/found-elsewhere.ts';
import { matching } from '$lib/server/register/search.ts';
import { searchedTexts } from '$lib/views/register/searched-texts.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'office.view');
	const query = url.searchParams.get('q') ?? '';
	const everyone = await people.list(by);
	const all = await offices.list(by);
	const found = matching(all, query, searchedTexts(locale).offices);
	return {
		query,
		elsewhere: await foundElsewhere(by, query, { list: 'offices', found: found.length }, locale),
		mayEdit: may(by.actor, 'office.edit'),
		offices: found.map((office) => ({
			...office,
			people: everyone.filter(({ officeId }) => officeId === office.id).length,
		})),
	};
};
