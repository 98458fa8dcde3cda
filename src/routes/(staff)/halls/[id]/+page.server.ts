import { found, requireRole } from '$lib/server/request.ts';
import { isOneOf, registrars } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';
import { summaryOf } from '../../devices/device-summary.ts';

export const load = async ({ locals, params }) => {
	const staff = requireRole(locals, ...registrars, 'chair');
	const hall = found(await halls.read(db(), params.id));
	const equipment = await devices.list(db(), 'everyOffice', { hallIds: [hall.id] });
	return { hall, devices: equipment.map(summaryOf), mayEdit: isOneOf(staff, registrars) };
};
