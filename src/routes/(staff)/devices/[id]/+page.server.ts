import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import type { Observation } from '$lib/device/claim.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { revision } from '$lib/server/form.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { found, requireRole, requireStaff } from '$lib/server/request.ts';
import { equippers, isOneOf, reachOf, registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Actions, RequestEvent } from './$types.js';
import { metAhead } from '../../blocks/met.server.ts';
import { confirmed, factsOf, settled } from './facts.server.ts';

export const load = async ({ locals, params }) => {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const device = found(await devices.read(db(), reach, params.id));
	const now = clock.now();
	const named = { name: device.label, owned: [...ownedOf([device]).values()].flat() };
	const { id, label, ownerName, personId, hallId } = device;
	return {
		device: { id, label, ownerName, personId, hallId, revision: device.revision },
		...factsOf(device, now),
		blocks: await metAhead(db(), [named], reach, dayOf(now)),
		mayEdit: isOneOf(staff, equippers),
		mayBlock: isOneOf(staff, registrars),
	};
};

const Decision = v.object({ revision, fact: v.optional(v.string(), '') });

/** Says facts again that are known already; the page shows them with today's date. */
async function sayAgain(
	{ locals, params, request }: RequestEvent,
	which: (device: DeviceRecord, factId: string, now: string) => readonly Observation[],
) {
	const staff = requireRole(locals, ...equippers);
	const reach = reachOf(staff);
	const device = found(await devices.read(db(), reach, params.id));
	const now = clock.now();
	const sent = v.safeParse(Decision, Object.fromEntries(await request.formData()));
	if (!sent.success) return fail(400, { message: m.error_badRequest() });
	const facts = which(device, sent.output.fact, now);
	const change = { label: device.label, facts };
	const { revision: seen } = sent.output;
	const saved =
		facts.length > 0 &&
		(await devices.update(db(), reach, actorOf(staff), device.id, seen, change, now));
	if (!saved) return fail(409, { message: m.fact_changedMeanwhile() });
	redirect(303, `${resolve('/(staff)/devices/[id]', { id: device.id })}?done=saved`);
}

export const actions = {
	settle: (event) => sayAgain(event, settled),
	confirm: (event) => sayAgain(event, (device, _, now) => confirmed(device, now)),
} satisfies Actions;
