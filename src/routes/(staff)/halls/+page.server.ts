import { requireRole } from '$lib/server/request.ts';
import { isOneOf, registrars } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';
import { matching } from '$lib/server/register/search.ts';

export const load = async ({ locals, url }) => {
	const staff = requireRole(locals, ...registrars, 'chair');
	const query = url.searchParams.get('q') ?? '';
	const all = await halls.list(db());
	const equipment = await devices.list(db(), 'everyOffice', { hallIds: all.map(({ id }) => id) });
	return {
		query,
		mayEdit: isOneOf(staff, registrars),
		halls: matching(all, query, ({ name, address }) => [name, address]).map((hall) => ({
			...hall,
			devices: equipment.filter(({ hallId }) => hallId === hall.id).map(({ label }) => label),
		})),
	};
};
