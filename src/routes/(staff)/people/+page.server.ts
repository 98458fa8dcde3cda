import { may } from '$lib/access/acts.ts';
import { positionWord } from '$lib/wording/kinds.ts';
import { actingAs } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as people from '$lib/server/register/people.ts';
import { pageOf } from '$lib/views/page-of.ts';
import { withDevices } from '$lib/views/register/people-with-devices.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'person.view');
	const query = url.searchParams.get('q') ?? '';
	const isUnknownOnly = url.searchParams.has('unknown');
	const all = withDevices(await people.list(by), await devices.list(by));
	const found = matching(all, query, ({ sortName, officeName, position }) => [
		sortName,
		officeName,
		positionWord(position, locale),
	]).filter(({ devices, hasNoDevice }) => !isUnknownOnly || (devices.length === 0 && !hasNoDevice));
	return {
		...{ query, isUnknownOnly, found: pageOf(found, url.searchParams.get('page')) },
		isAnybodyThere: all.length > 0,
		mayEdit: may(by.actor, 'person.edit'),
		mayImport: may(by.actor, 'personImport.run'),
	};
};
