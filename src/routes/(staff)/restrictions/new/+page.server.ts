import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { unscoped } from '$lib/server/acting.ts';
import type { Acting } from '$lib/server/acting.ts';
import { refused } from '$lib/server/form.ts';
import * as restrictions from '$lib/server/register/restrictions.ts';
import type { NewRestriction } from '$lib/server/register/restrictions.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as offices from '$lib/server/register/offices.ts';
import { readingOf } from '$lib/server/register/read-restriction.ts';
import { restrictionChanges } from '$lib/server/register/register-changes.ts';
import { actingAs } from '$lib/server/request.ts';
import { compareSessions } from '$lib/server/sessions/compare-sessions.ts';
import { affectedSessions } from '$lib/views/restrictions/affected-sessions.ts';
import { restrictionChoices } from '$lib/views/restrictions/form-choices.ts';
import { restrictionPreview } from '$lib/views/restrictions/preview.ts';
import { readNewRestriction } from '../restriction-form.server.ts';

export const load = async ({ locals, url }) => {
	const by = unscoped(actingAs(locals, 'restriction.edit'));
	const deviceIds = url.searchParams.getAll('device');
	const [everyOffice, everyDevice] = await Promise.all([offices.list(by), devices.list(by)]);
	return {
		start: entriesOf({
			id: randomUUID(),
			platform: deviceIds.length > 0 ? 'any' : '',
			from: dayOf(by.now),
			deviceIds,
		}),
		choices: restrictionChoices(everyOffice, everyDevice, deviceIds, getLocale()),
	};
};

async function previewOf(by: Acting, draft: NewRestriction) {
	const restriction = { ...draft, exemptions: new Map<string, string>() };
	const [reading, compared] = await Promise.all([
		readingOf(by, restriction),
		compareSessions(by, restriction),
	]);
	const viewer = { scope: by.scope, today: dayOf(by.now) };
	const locale = getLocale();
	const sessions = affectedSessions(compared, restriction, viewer, locale);
	const changes = await restrictionChanges(by, restriction, reading.inventory, locale);
	return restrictionPreview(restriction, reading, { changes, sessions }, locale);
}

export const actions = {
	preview: async ({ locals, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const form = readNewRestriction(await request.formData());
		if (form.restriction === null) {
			return fail(400, { ...refused(form, form.errors), preview: null });
		}
		return {
			chosen: form.chosen,
			errors: {},
			isOutdated: false,
			preview: await previewOf(unscoped(by), form.restriction),
		};
	},

	create: async ({ locals, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const form = readNewRestriction(await request.formData());
		if (form.restriction === null) {
			return fail(400, { ...refused(form, form.errors), preview: null });
		}
		const { restriction } = form;
		await restrictions.create(by, restriction);
		redirect(303, `${resolve('/(staff)/restrictions/[id]', { id: restriction.id })}?done=created`);
	},
};
