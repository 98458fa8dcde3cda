import { may } from '$lib/access/acts.ts';
import { actingAs } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { officeKind } from '$lib/wording/kinds.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'office.view');
	const query = url.searchParams.get('q') ?? '';
	const everyone = await people.list(by);
	const all = await offices.list(by);
	return {
		query,
		mayEdit: may(by.actor, 'office.edit'),
		offices: matching(all, query, ({ name, kind, contact }) => [
			name,
			officeKind(kind, locale),
			contact,
		]).map((office) => ({
			...office,
			people: everyone.filter(({ officeId }) => officeId === office.id).length,
		})),
	};
};
