import { may } from '$lib/access/acts.ts';
import { fail } from '@sveltejs/kit';
import { mailTo, metAhead } from '../../blocks/met.server.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { summaryOf } from '$lib/views/device/summary.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import { invitations } from '$lib/server/sessions/invitations.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import * as noDevice from '$lib/server/register/no-device.ts';
import * as people from '$lib/server/register/people.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'person.view');
	const person = found(await people.read(by, params.id));
	const owned = await devices.list(by, { personIds: [person.id] });
	const today = dayOf(by.now);
	const all = ownedOf(owned).get(person.id) ?? [];
	return {
		person,
		blocks: await metAhead(by.db, [{ name: person.name, owned: all }], by.scope, today),
		mail: await mailTo(by.db, person, all, today),
		devices: owned.map((device) => summaryOf(device, getLocale())),
		seats: await memberships.list(by.db, { personId: person.id }),
		invitations: (await invitations(by.db, person.id)).filter(({ startsAt }) => startsAt > by.now),
		today,
		deletedFrom: await retention.deletionOf(by.db, person.id),
		mayEdit: may(by.actor, 'person.edit'),
	};
};

const declare = async (locals: App.Locals, personId: string, hasNoDevice: boolean) => {
	const by = actingAs(locals, 'person.edit');
	found(await people.read(by, personId));
	const saved = await noDevice.declare(by, personId, hasNoDevice);
	if (!saved) return fail(409, { message: m.person_hasDevicesAlready() });
};

export const actions = {
	declareNoDevice: ({ locals, params }) => declare(locals, params.id, true),
	takeBack: ({ locals, params }) => declare(locals, params.id, false),
};
