import { may } from '$lib/access/acts.ts';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { withDevices } from '$lib/views/register/people-with-devices.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'office.view');
	const office = found(await offices.read(by, params.id));
	const members = await people.list(by, office.id);
	const owned = await devices.list(by, { personIds: members.map(({ id }) => id) });
	return {
		office,
		people: withDevices(members, owned),
		mayEdit: may(by.actor, 'office.edit'),
		mayEquip: may(by.actor, 'device.edit'),
	};
};
