import { may } from '$lib/access/acts.ts';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { summaryOf } from '$lib/views/device/summary.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { personAhead } from '$lib/server/sessions/own-people.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { takeWaiting } from '$lib/server/imports/tables/take-waiting.ts';
import * as fits from '$lib/server/imports/tables/waiting-fits.ts';
import { actingAs, found } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import * as addressExceptions from '$lib/server/register/address-exceptions.ts';
import * as addressRule from '$lib/server/register/address-rule.ts';
import * as devices from '$lib/server/register/devices.ts';
import { invitations } from '$lib/server/sessions/invitations.query.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import * as noDevice from '$lib/server/register/no-device.ts';
import * as people from '$lib/server/register/people.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { affectingRestrictions } from '$lib/server/register/affecting-restrictions.ts';
import * as restrictions from '$lib/server/register/restrictions.ts';
import { newDevice, waitingHere } from '$lib/views/imports/waiting-devices.ts';
import { affectingLines } from '$lib/views/restrictions/affecting.ts';
import {
	deliveryRows,
	exceptionSentence,
	mailSentence,
} from '$lib/views/register/delivery-ways.ts';
import { unreachedSentence } from '$lib/views/restrictions/mail.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'person.view');
	const person = found(await people.read(by, params.id));
	const owned = await devices.list(by, { personIds: [person.id] });
	const today = dayOf(by.now);
	const named = { name: person.name, owned: ownedOf(owned).get(person.id) ?? [] };
	const ahead = await restrictions.list(by.db, today);
	const affecting = await affectingRestrictions(by, ahead, [named], today);
	const locale = getLocale();
	return {
		person,
		restrictions: affectingLines(affecting, today, locale),
		unreached: unreachedSentence(named, ahead, today, locale),
		devices: owned.map((device) => summaryOf(device, locale)),
		seats: await memberships.list(by.db, { personId: person.id }),
		invitations: (await invitations(by.db, person.id)).filter(({ startsAt }) => startsAt > by.now),
		ahead: await personAhead(by, person.id, locale),
		today,
		deletedFrom: await retention.deletionOf(by.db, person.id),
		waiting: may(by.actor, 'device.edit') ? await waitingOf(by, person) : [],
		mayDecide: may(by.actor, 'waitingDevice.edit'),
		mayEdit: may(by.actor, 'person.edit'),
		delivery: await deliveryOf(by, person, today),
	};
};

async function deliveryOf(by: StaffActing, person: people.PersonRecord, today: string) {
	const locale = getLocale();
	const own = (await addressRule.waysOn(by.db, [person], today)).get(person.id);
	const exceptions = await addressExceptions.list(by.db, [person.id]);
	return {
		ways: deliveryRows(own?.ways ?? [], today, locale),
		sentence: own ? mailSentence(own, today, locale) : '',
		exception: exceptionSentence(exceptions, today, locale),
		mayEdit: may(by.actor, 'deliveryWay.edit'),
		mayExcept: may(by.actor, 'addressRule.edit'),
	};
}

async function waitingOf(by: StaffActing, person: people.PersonRecord) {
	const { waitingDevices: days } = await retention.read(by.db);
	return (await fits.waitingHere(by, person)).map((one) => waitingHere(one, days, getLocale()));
}

const declare = async (locals: App.Locals, personId: string, hasNoDevice: boolean) => {
	const by = actingAs(locals, 'person.edit');
	found(await people.read(by, personId));
	const saved = await noDevice.declare(by, personId, hasNoDevice);
	if (!saved) return fail(409, { message: m.person_hasDevicesAlready() });
};

export const actions = {
	declareNoDevice: ({ locals, params }) => declare(locals, params.id, true),
	takeBack: ({ locals, params }) => declare(locals, params.id, false),
	takeWaiting: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'device.edit');
		const person = found(await people.read(by, params.id));
		const form = await request.formData();
		const id = String(form.get('waiting') ?? '');
		const waiting = await fits.waitingFor(by.db, person);
		if (!waiting.some(({ device }) => device.id === id)) {
			return fail(409, { message: m.waiting_gone() });
		}
		const device = String(form.get(`device-${id}`) ?? newDevice);
		if (device === '') return fail(400, { message: m.waiting_whichMissing() });
		const taken = await takeWaiting(by, id, person.id, device === newDevice ? null : device);
		if ('refused' in taken) {
			const sentence = taken.refused === 'gone' ? m.waiting_gone : m.waiting_outdated;
			return fail(409, { message: sentence() });
		}
		redirect(303, `${resolve('/(staff)/people/[id]', { id: person.id })}?done=saved`);
	},
};
