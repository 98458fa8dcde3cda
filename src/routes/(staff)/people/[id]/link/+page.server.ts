import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { deviceLinkFor } from '$lib/server/links/sign.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { equippers, reachOf } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as deviceLinks from '$lib/server/links/device-links.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { mailTo } from '../../../blocks/met.server.ts';
import { letterOf } from './letter.ts';

export const load = async ({ locals, params, url, setHeaders }) => {
	const staff = requireRole(locals, ...equippers);
	const reach = reachOf(staff);
	const person = found(await people.read(db(), reach, params.id));
	const record = await deviceLinks.read(db(), reach, person.id);
	const { id, name, email, officeName } = person;
	setHeaders({ 'cache-control': 'no-store' });
	const owned = ownedOf(await devices.list(db(), reach, { personIds: [id] })).get(id) ?? [];
	const mail = await mailTo(db(), person, owned, dayOf(clock.now()));
	const shown = { person: { id, name, email, officeName }, mail, link: null };
	if (!record) return { ...shown, isNew: false };

	const office = await offices.read(db(), reach, person.officeId);
	const address =
		config().origin + deviceLinkFor({ id: record.linkId, generation: record.generation });
	const letter = {
		name,
		url: address,
		expiresAt: record.expiresAt,
		office: officeName,
		contact: office?.contact || `${staff.name}, ${staff.email}`,
		sender: staff.name,
	};
	return {
		...shown,
		link: {
			address,
			expiresAt: record.expiresAt,
			isExpired: record.expiresAt <= clock.now(),
			letters: (['de', 'en'] as const).map((locale) => letterOf(letter, email, locale)),
		},
		isNew: url.searchParams.has('issued'),
	};
};

export const actions = {
	issue: async ({ locals, params }) => {
		const staff = requireRole(locals, ...equippers);
		const reach = reachOf(staff);
		const now = clock.now();
		found((await deviceLinks.issue(db(), reach, actorOf(staff), params.id, now)) || null);
		redirect(303, `${resolve('/(staff)/people/[id]/link', { id: params.id })}?issued`);
	},
};
