import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { config } from '$lib/server/process/config.ts';
import { deviceLinkFor } from '$lib/server/links/sign.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import * as audit from '$lib/server/db/audit.ts';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as deviceLinks from '$lib/server/links/device-links.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as restrictions from '$lib/server/register/restrictions.ts';
import { unreachedSentence } from '$lib/views/restrictions/mail.ts';
import { deviceLinkMail } from '$lib/views/letters/device-link.ts';

export const load = async ({ locals, params, url, setHeaders }) => {
	const by = actingAs(locals, 'person.sendLink');
	const person = found(await people.read(by, params.id));
	const record = await deviceLinks.read(by, person.id);
	const { id, name, email, officeName } = person;
	setHeaders({ 'cache-control': 'no-store' });
	const owned = ownedOf(await devices.list(by, { personIds: [id] })).get(id) ?? [];
	const today = dayOf(by.now);
	const ahead = await restrictions.list(by.db, today);
	const unreached = unreachedSentence({ name, owned }, ahead, today, getLocale());
	const shown = { person: { id, name, email, officeName }, unreached, link: null };
	if (!record) return { ...shown, isNew: false };
	await audit.recordDaily(by, 'person.showLinks', id);

	const office = await offices.read(by, person.officeId);
	const address =
		config().origin + deviceLinkFor({ id: record.linkId, generation: record.generation });
	const letter = {
		name,
		url: address,
		expiresAt: record.expiresAt,
		office: officeName,
		contact: office?.contact || `${by.actor.name}, ${by.actor.email}`,
		sender: by.actor.name,
	};
	return {
		...shown,
		link: {
			address,
			expiresAt: record.expiresAt,
			isExpired: record.expiresAt <= by.now,
			letters: (['de', 'en'] as const).map((locale) => deviceLinkMail(letter, email, locale)),
		},
		isNew: url.searchParams.has('issued'),
	};
};

export const actions = {
	issue: async ({ locals, params }) => {
		const by = actingAs(locals, 'person.sendLink');
		found((await deviceLinks.issue(by, params.id)) || null);
		redirect(303, `${resolve('/(staff)/people/[id]/link', { id: params.id })}?issued`);
	},
};
