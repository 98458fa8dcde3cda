import { requireStaff } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import { equippers, isOneOf, reachOf } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
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
