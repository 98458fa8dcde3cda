import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/components/entries.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as clock from '$lib/server/process/clock.ts';
import { refused } from '$lib/server/form.ts';
import { requireRole } from '$lib/server/request.ts';
import { registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import type { NewRestriction } from '$lib/server/register/blocks.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import { spanWord } from '$lib/wording/restrictions.ts';
import { readBlock } from '../block-form.server.ts';
import { affectedSessions } from '../effects.server.ts';
import { countsOf, hitsOf } from '../hits.server.ts';
import { namesOf } from '../names.server.ts';
import { toldOf } from '../told.server.ts';
import { blockTitle } from '../words.ts';
import { choicesFor } from './form.server.ts';

export const load = async ({ locals, url }) => {
	requireRole(locals, ...registrars);
	const deviceIds = url.searchParams.getAll('device');
	return {
		start: entriesOf({
			id: randomUUID(),
			platform: deviceIds.length > 0 ? 'any' : '',
			from: dayOf(clock.now()),
			deviceIds,
		}),
		choices: await choicesFor(deviceIds),
	};
};

/** Whom a block would meet, before it is set. */
async function previewOf(draft: NewRestriction) {
	const today = dayOf(clock.now());
	const block = { ...draft, exemptions: new Map<string, string>() };
	const day = block.from > today ? block.from : today;
	const hits = hitsOf(block, await devices.list(db(), 'everyOffice'), day);
	const [names, sessions, told] = await Promise.all([
		namesOf(db(), [block], 'everyOffice'),
		affectedSessions(db(), block, 'everyOffice', today),
		toldOf(db(), hits, 'everyOffice', today),
	]);
	return {
		title: blockTitle(block, names(block)),
		span: spanWord(block, getLocale()),
		effect: block.effect,
		devices: hits.length,
		counts: countsOf(hits),
		people: told.people,
		sessions,
	};
}

export const actions = {
	preview: async ({ locals, request }) => {
		requireRole(locals, ...registrars);
		const form = readBlock(await request.formData());
		if (form.block === null) return fail(400, { ...refused(form, form.errors), preview: null });
		return {
			chosen: form.chosen,
			errors: {},
			isOutdated: false,
			preview: await previewOf(form.block),
		};
	},

	create: async ({ locals, request }) => {
		const staff = requireRole(locals, ...registrars);
		const form = readBlock(await request.formData());
		if (form.block === null) return fail(400, { ...refused(form, form.errors), preview: null });
		await blocks.create(db(), actorOf(staff), form.block, clock.now());
		redirect(303, `${resolve('/(staff)/blocks/[id]', { id: form.block.id })}?done=created`);
	},
};
