import { unscoped } from '$lib/server/acting.ts';
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/components/entries.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { refused } from '$lib/server/form.ts';
import { everything } from '$lib/access/scope.ts';
import { actingAs } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import * as blocks from '$lib/server/register/blocks.ts';
import type { NewRestriction } from '$lib/server/register/blocks.ts';
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
	const by = actingAs(locals, 'restriction.edit');
	const deviceIds = url.searchParams.getAll('device');
	return {
		start: entriesOf({
			id: randomUUID(),
			platform: deviceIds.length > 0 ? 'any' : '',
			from: dayOf(by.now),
			deviceIds,
		}),
		choices: await choicesFor(unscoped(by), deviceIds),
	};
};

/** Whom a block would meet, before it is set. */
async function previewOf(by: StaffActing, draft: NewRestriction) {
	const today = dayOf(by.now);
	const block = { ...draft, exemptions: new Map<string, string>() };
	const day = block.from > today ? block.from : today;
	const hits = hitsOf(block, await devices.list(unscoped(by)), day);
	const [names, sessions, told] = await Promise.all([
		namesOf(by.db, [block], everything),
		affectedSessions(by.db, block, everything, today),
		toldOf(by.db, hits, everything, today),
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
		const by = actingAs(locals, 'restriction.edit');
		const form = readBlock(await request.formData());
		if (form.block === null) return fail(400, { ...refused(form, form.errors), preview: null });
		return {
			chosen: form.chosen,
			errors: {},
			isOutdated: false,
			preview: await previewOf(by, form.block),
		};
	},

	create: async ({ locals, request }) => {
		const by = actingAs(locals, 'restriction.edit');
		const form = readBlock(await request.formData());
		if (form.block === null) return fail(400, { ...refused(form, form.errors), preview: null });
		await blocks.create(by, form.block);
		redirect(303, `${resolve('/(staff)/blocks/[id]', { id: form.block.id })}?done=created`);
	},
};
