import { may } from '$lib/access/acts.ts';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import type { Observation } from '$lib/device/claim.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { revision } from '$lib/server/form.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { personAhead } from '$lib/server/sessions/own-people.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { actingAs, found } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { deviceLists } from '$lib/server/imports/tables/device-lists.query.ts';
import type { DeviceList } from '$lib/server/imports/tables/device-lists.query.ts';
import { listText } from '$lib/views/imports/waiting-devices.ts';
import * as devices from '$lib/server/register/devices.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';
import { affectingRestrictions } from '$lib/server/register/affecting-restrictions.ts';
import * as restrictions from '$lib/server/register/restrictions.ts';
import { affectingLines } from '$lib/views/restrictions/affecting.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Actions, RequestEvent } from './$types.js';
import { confirmed, factsOf, settled } from './facts.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'device.view');
	const device = found(await devices.read(by, params.id));
	const now = by.now;
	const named = { name: device.label, owned: [...ownedOf([device]).values()].flat() };
	const today = dayOf(now);
	const ahead = await restrictions.list(by.db, today);
	const affecting = await affectingRestrictions(by, ahead, [named], today);
	const { id, label, ownerName, personId, hallId, attendeeId } = device;
	const guest = attendeeId === null ? null : await attendees.read(by.db, attendeeId);
	return {
		device: { id, label, ownerName, personId, hallId, revision: device.revision },
		/** The session that a guest brings it to. */
		sessionId: guest?.sessionId ?? null,
		lists: (await deviceLists(by.db, id)).map((list) => ({
			text: listText(list, getLocale()),
			startedAt: list.startedAt,
			importId: mayOpen(by, list) ? list.id : null,
		})),
		...factsOf(device, now),
		ahead: personId === null ? [] : await personAhead(by, personId, getLocale()),
		restrictions: affectingLines(affecting, today, getLocale()),
		mayEdit: may(by.actor, 'device.edit'),
		mayRestrict: may(by.actor, 'restriction.edit'),
	};
};

/** An office opens the imports that it brought itself. */
const mayOpen = ({ actor }: StaffActing, { startedBy }: DeviceList): boolean =>
	may(actor, 'import.viewAll') || (may(actor, 'deviceImport.run') && startedBy === actor.id);

const Decision = v.object({ revision, fact: v.optional(v.string(), '') });

/** Says facts again that are known already; the page shows them with today's date. */
async function sayAgain(
	{ locals, params, request }: RequestEvent,
	which: (device: DeviceRecord, factId: string, now: string) => readonly Observation[],
) {
	const by = actingAs(locals, 'device.edit');
	const device = found(await devices.read(by, params.id));
	const now = by.now;
	const sent = v.safeParse(Decision, Object.fromEntries(await request.formData()));
	if (!sent.success) return fail(400, { message: m.error_badRequest() });
	const facts = which(device, sent.output.fact, now);
	const change = { label: device.label, facts };
	const { revision: seen } = sent.output;
	const saved = facts.length > 0 && (await devices.update(by, device.id, seen, change));
	if (!saved) return fail(409, { message: m.fact_changedMeanwhile() });
	redirect(303, `${resolve('/(staff)/devices/[id]', { id: device.id })}?done=saved`);
}

export const actions = {
	settle: (event) => sayAgain(event, settled),
	confirm: (event) => sayAgain(event, (device, _, now) => confirmed(device, now)),
} satisfies Actions;
