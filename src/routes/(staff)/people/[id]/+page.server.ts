import { fail } from '@sveltejs/kit';
import { mailTo, metAhead } from '../../blocks/met.server.ts';
import { summaryOf } from '../../devices/device-summary.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { found, requireRole, requireStaff } from '$lib/server/request.ts';
import { equippers, isOneOf, reachOf } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import { invitations } from '$lib/server/sessions/invitations.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import * as noDevice from '$lib/server/register/no-device.ts';
import * as people from '$lib/server/register/people.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals, params }) => {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const person = found(await people.read(db(), reach, params.id));
	const owned = await devices.list(db(), reach, { personIds: [person.id] });
	const now = clock.now();
	const today = dayOf(now);
	const all = ownedOf(owned).get(person.id) ?? [];
	return {
		person,
		blocks: await metAhead(db(), [{ name: person.name, owned: all }], reach, today),
		mail: await mailTo(db(), person, all, today),
		devices: owned.map(summaryOf),
		seats: await memberships.list(db(), { personId: person.id }),
		invitations: (await invitations(db(), person.id)).filter(({ startsAt }) => startsAt > now),
		today,
		deletedFrom: await retention.deletionOf(db(), person.id),
		mayEdit: isOneOf(staff, equippers),
	};
};

const declare = async (locals: App.Locals, personId: string, hasNoDevice: boolean) => {
	const staff = requireRole(locals, ...equippers);
	const reach = reachOf(staff);
	found(await people.read(db(), reach, personId));
	const now = clock.now();
	const saved = await noDevice.declare(db(), reach, actorOf(staff), personId, hasNoDevice, now);
	if (!saved) return fail(409, { message: m.person_hasDevicesAlready() });
};

export const actions = {
	declareNoDevice: ({ locals, params }) => declare(locals, params.id, true),
	takeBack: ({ locals, params }) => declare(locals, params.id, false),
};
