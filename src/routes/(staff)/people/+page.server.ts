import { may } from '$lib/access/acts.ts';
import { actingAs } from '$lib/server/request.ts';
import { foundElsewhere } from '$lib/server/register/found-elsewhere.ts';
import { matching } from '$lib/server/register/search.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as people from '$lib/server/register/people.ts';
import { pageOf } from '$lib/views/page-of.ts';
import { searchedTexts } from '$lib/views/register/searched-texts.ts';
import { withDevices } from '$lib/views/register/people-with-devices.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'person.view');
	const query = url.searchParams.get('q') ?? '';
	const isUnknownOnly = url.searchParams.has('unknown');
	const all = withDevices(await people.list(by), await devices.list(by));
	const matches = matching(all, query, searchedTexts(locale).people);
	const found = matches.filter(
		({ devices, hasNoDevice }) => !isUnknownOnly || (devices.length === 0 && !hasNoDevice),
	);
	return {
		...{ query, isUnknownOnly, found: pageOf(found, url.searchParams.get('page')) },
		elsewhere: await foundElsewhere(by, query, { list: 'people', found: matches.length }, locale),
		isAnybodyThere: all.length > 0,
		mayEdit: may(by.actor, 'person.edit'),
		mayImport: may(by.actor, 'personImport.run'),
	};
};
