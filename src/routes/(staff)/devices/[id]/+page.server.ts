import { currentOf } from '$lib/compat/facts.ts';
import { found, requireStaff } from '$lib/server/request.ts';
import { equippers, isOneOf, reachOf } from '$lib/server/staff.ts';
import { db } from '$lib/server/store/db.ts';
import * as devices from '$lib/server/store/devices.ts';
import { fieldRank, wanted } from '../device-fields.ts';

export const load = async ({ locals, params }) => {
	const staff = requireStaff(locals);
	const device = found(await devices.read(db(), reachOf(staff), params.id));
	const current = currentOf(device.facts);
	const known = [...current.values()].filter(({ value }) => value !== null);
	const isTelephone = current.get('platform')?.value === 'telephone';
	const { id, label, ownerName, personId, hallId } = device;
	return {
		device: { id, label, ownerName, personId, hallId },
		facts: known.toSorted(
			(a, b) => fieldRank(a.field) - fieldRank(b.field) || a.field.localeCompare(b.field),
		),
		missing: isTelephone
			? []
			: wanted.filter((field) => !known.some((fact) => fact.field === field)),
		history: device.facts.filter((fact) => !known.includes(fact)),
		mayEdit: isOneOf(staff, equippers),
	};
};
