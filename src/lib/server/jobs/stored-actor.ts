import * as v from 'valibot';
import { system } from '../../access/actor.ts';
import type { StaffActor, SystemActor } from '../../access/actor.ts';
import { staffRoles } from '../../access/roles.ts';

const Seat = v.object({
	committeeId: v.string(),
	from: v.string(),
	to: v.nullable(v.string()),
});

/** Who asked for a job, in its payload: whatever comes of it is theirs in the audit. */
export const StoredActor: v.GenericSchema<unknown, StaffActor | SystemActor> = v.variant('kind', [
	v.object({
		kind: v.literal('staff'),
		id: v.string(),
		name: v.string(),
		email: v.string(),
		role: v.picklist(staffRoles),
		officeId: v.nullable(v.string()),
		// Jobs of earlier versions do not say.
		personId: v.optional(v.nullable(v.string()), null),
		chairs: v.optional(v.array(Seat), []),
	}),
	v.object({ kind: v.literal('system'), id: v.literal(''), name: v.literal(system.name) }),
]);
