import { requireStaff } from '$lib/server/request.ts';
import { matching } from '$lib/server/search.ts';
import { equippers, isOneOf, reachOf } from '$lib/server/staff.ts';
import { db } from '$lib/server/store/db.ts';
import * as devices from '$lib/server/store/devices.ts';
import { summaryOf } from './device-summary.ts';

export const load = async ({ locals, url }) => {
	const staff = requireStaff(locals);
	const query = url.searchParams.get('q') ?? '';
	const all = (await devices.list(db(), reachOf(staff))).map(summaryOf);
	return {
		query,
		mayEdit: isOneOf(staff, equippers),
		devices: matching(all, query, ({ label, ownerName, system, browser }) => [
			label,
			ownerName,
			system,
			browser,
		]),
	};
};
