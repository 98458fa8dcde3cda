import { may } from '$lib/access/acts.ts';
import { unscoped } from '$lib/server/acting.ts';
import { actingAs } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';
import { matching } from '$lib/server/register/search.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'hall.view');
	const query = url.searchParams.get('q') ?? '';
	const all = await halls.list(by.db);
	const equipment = await devices.list(unscoped(by), { hallIds: all.map(({ id }) => id) });
	return {
		query,
		mayEdit: may(by.actor, 'hall.edit'),
		halls: matching(all, query, ({ name, address }) => [name, address]).map((hall) => ({
			...hall,
			devices: equipment.filter(({ hallId }) => hallId === hall.id).map(({ label }) => label),
		})),
	};
};
