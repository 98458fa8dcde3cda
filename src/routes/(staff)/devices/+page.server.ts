import { may } from '$lib/access/acts.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { actingAs } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { foundElsewhere } from '$lib/server/register/found-elsewhere.ts';
import { matching } from '$lib/server/register/search.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { allWaiting, withKnown } from '$lib/server/imports/tables/waiting-fits.ts';
import { fittingView } from '$lib/views/imports/waiting-devices.ts';
import { searchedTexts } from '$lib/views/register/searched-texts.ts';
import { summaryOf } from '$lib/views/device/summary.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'device.view');
	const query = url.searchParams.get('q') ?? '';
	const locale = getLocale();
	const all = (await devices.list(by)).map((device) => summaryOf(device, locale));
	const found = matching(all, query, searchedTexts(locale).devices);
	return {
		query,
		elsewhere: await foundElsewhere(by, query, { list: 'devices', found: found.length }, locale),
		mayEdit: may(by.actor, 'device.edit'),
		waiting: may(by.actor, 'waitingDevice.edit') ? await waitingOf(by) : null,
		devices: found,
	};
};

/** So many of those that wait can be taken over right here. */
const mostShown = 3;

async function waitingOf(by: StaffActing) {
	const all = await allWaiting(by.db);
	const fitting = all.filter(({ fit }) => fit.people.length > 0);
	const sure = fitting.filter(({ fit }) => fit.isSure).slice(0, mostShown);
	const { waitingDevices: days } = await retention.read(by.db);
	const first = (await withKnown(by, sure)).map(({ device, fit, known }) =>
		fittingView(device, fit, known, days, getLocale()),
	);
	return {
		all: all.length,
		fits: fitting.length,
		first: first.filter(({ take }) => take !== null),
	};
}
