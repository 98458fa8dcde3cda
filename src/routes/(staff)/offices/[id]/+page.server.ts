import { found, requireStaff } from '$lib/server/request.ts';
import { equippers, isOneOf, reachOf, registrars } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { withDevices } from '../../people/with-devices.server.ts';

export const load = async ({ locals, params }) => {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const office = found(await offices.read(db(), reach, params.id));
	const members = await people.list(db(), reach, office.id);
	const owned = await devices.list(db(), reach, { personIds: members.map(({ id }) => id) });
	return {
		office,
		people: withDevices(members, owned),
		mayEdit: isOneOf(staff, registrars),
		mayEquip: isOneOf(staff, equippers),
	};
};
