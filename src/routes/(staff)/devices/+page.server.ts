import { may } from '$lib/access/acts.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { actingAs } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import * as devices from '$lib/server/register/devices.ts';
import { waitingCounts } from '$lib/server/imports/tables/waiting-fits.ts';
import { summaryOf } from '$lib/views/device/summary.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'device.view');
	const query = url.searchParams.get('q') ?? '';
	const all = (await devices.list(by)).map((device) => summaryOf(device, getLocale()));
	return {
		query,
		mayEdit: may(by.actor, 'device.edit'),
		waiting: may(by.actor, 'waitingDevice.edit') ? await waitingCounts(by.db) : null,
		devices: matching(all, query, ({ label, ownerName, system, browser }) => [
			label,
			ownerName,
			system,
			browser,
		]),
	};
};
