import { may } from '$lib/access/acts.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unscoped } from '$lib/server/acting.ts';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';
import { summaryOf } from '$lib/views/device/summary.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'hall.view');
	const hall = found(await halls.read(by.db, params.id));
	const equipment = await devices.list(unscoped(by), { hallIds: [hall.id] });
	return {
		hall,
		devices: equipment.map((device) => summaryOf(device, getLocale())),
		mayEdit: may(by.actor, 'hall.edit'),
	};
};
