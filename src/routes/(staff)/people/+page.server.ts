import { positionWord } from '$lib/components/words.ts';
import { requireStaff } from '$lib/server/request.ts';
import { matching } from '$lib/server/register/search.ts';
import { equippers, isOneOf, reachOf } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as people from '$lib/server/register/people.ts';
import { withDevices } from './with-devices.server.ts';

export const load = async ({ locals, url }) => {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const query = url.searchParams.get('q') ?? '';
	const isUnknownOnly = url.searchParams.has('unknown');
	const all = withDevices(await people.list(db(), reach), await devices.list(db(), reach));
	const found = matching(all, query, ({ sortName, officeName, position }) => [
		sortName,
		officeName,
		positionWord(position),
	]).filter(({ devices, hasNoDevice }) => !isUnknownOnly || (devices.length === 0 && !hasNoDevice));
	return { query, isUnknownOnly, people: found, mayEdit: isOneOf(staff, equippers) };
};
