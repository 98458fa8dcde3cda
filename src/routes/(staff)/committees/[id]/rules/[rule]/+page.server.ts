import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { db } from '$lib/server/db/db.ts';
import { outdated, refused, revision } from '$lib/server/form.ts';
import * as committeeRules from '$lib/server/register/committee-rules.ts';
import * as committees from '$lib/server/register/committees.ts';
import * as holidays from '$lib/server/register/holidays.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { profileChoices } from '../profile-choices.ts';
import { readRule, startOf } from '../rule-form.server.ts';

async function ruleAt(params: { readonly id: string; readonly rule: string }) {
	const rule = found(await committeeRules.read(db(), params.rule));
	if (rule.committeeId !== params.id) error(404, m.error_notFound());
	return rule;
}

const back = (id: string, done: string) =>
	redirect(303, `${resolve('/(staff)/committees/[id]/rules', { id })}?done=${done}`);

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.edit');
	const rule = await ruleAt(params);
	const { id, name } = found(await committees.read(by.db, rule.committeeId));
	const { land } = await holidays.read(by.db);
	return {
		committee: { id, name },
		validFrom: rule.validFrom,
		profiles: profileChoices(land, getLocale()),
		start: startOf(rule),
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const { id, committeeId } = await ruleAt(params);
		const form = readRule(await request.formData());
		const seen = v.safeParse(revision, form.values['revision']);
		if (!form.rule || !seen.success) return fail(400, refused(form, form.errors));
		const place = { id, committeeId };
		const problem = await committeeRules.update(by, place, seen.output, form.rule);
		if (problem === 'conflict') return fail(409, outdated(form));
		if (problem) return fail(400, refused(form, { validFrom: m.rules_twice() }));
		back(committeeId, 'saved');
	},

	destroy: async ({ locals, params }) => {
		const by = actingAs(locals, 'committee.edit');
		const { id, committeeId } = await ruleAt(params);
		await committeeRules.destroy(by, id);
		back(committeeId, 'deleted');
	},
};
