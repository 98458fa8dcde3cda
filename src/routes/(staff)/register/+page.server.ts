import { may } from '$lib/access/acts.ts';
import { actingAs } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as people from '$lib/server/register/people.ts';
import { summaryOf } from '$lib/views/device/summary.ts';
import { searchedTexts } from '$lib/views/register/searched-texts.ts';
import { withDevices } from '$lib/views/register/people-with-devices.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

/** So many of a list are shown before one asks for all. */
const most = 10;

export const load = async ({ locals, url }) => {
	const locale = getLocale();
	const by = actingAs(locals, 'person.view');
	const query = url.searchParams.get('q')?.trim() ?? '';
	const owned = await devices.list(by);
	const everyone = withDevices(await people.list(by), owned);
	const summaries = owned.map((device) => summaryOf(device, getLocale()));
	const untold = everyone.filter((person) => person.devices.length === 0 && !person.hasNoDevice);
	const unclear = summaries
		.filter(({ missing }) => missing > 0)
		.toSorted((a, b) => b.missing - a.missing);
	return {
		query,
		asOf: by.now,
		mayEdit: may(by.actor, 'device.edit'),
		counts: {
			people: everyone.length,
			untold: untold.length,
			devices: summaries.length,
			unclear: unclear.length,
		},
		untold: untold.slice(0, most),
		unclear: unclear.slice(0, most),
		found:
			query === ''
				? null
				: {
						people: matching(everyone, query, searchedTexts(locale).people),
						devices: matching(summaries, query, searchedTexts(locale).devices),
					},
	};
};
