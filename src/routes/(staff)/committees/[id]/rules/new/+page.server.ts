import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { refused, requestId } from '$lib/server/form.ts';
import * as committeeRules from '$lib/server/register/committee-rules.ts';
import * as committees from '$lib/server/register/committees.ts';
import * as holidays from '$lib/server/register/holidays.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { profileChoices } from '../profile-choices.ts';
import { readRule, startOf } from '../rule-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.edit');
	const { id, name } = found(await committees.read(by.db, params.id));
	const { land } = await holidays.read(by.db);
	const [newest] = await committeeRules.list(by.db, [id]);
	const empty = { id: randomUUID(), noticeUnit: 'calendar' };
	// Mostly little changes: what held before stands in the form.
	const before = newest ? { ...startOf(newest), revision: [] } : {};
	return {
		committee: { id, name },
		profiles: profileChoices(land, getLocale()),
		start: { ...before, ...entriesOf(newest ? { id: empty.id } : empty), ...day(by.now) },
	};
};

const day = (now: string) => entriesOf({ validFrom: dayOf(now) });

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const committee = found(await committees.read(by.db, params.id));
		const form = readRule(await request.formData());
		const id = v.safeParse(requestId, form.values['id']);
		if (!form.rule || !id.success) return fail(400, refused(form, form.errors));
		const rule = { ...form.rule, id: id.output, committeeId: committee.id };
		const problem = await committeeRules.create(by, rule);
		if (problem) return fail(400, refused(form, { validFrom: m.rules_twice() }));
		const back = resolve('/(staff)/committees/[id]/rules', { id: committee.id });
		redirect(303, `${back}?done=created`);
	},
};
