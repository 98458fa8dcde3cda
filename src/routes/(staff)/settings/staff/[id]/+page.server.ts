import { askedAgain } from '$lib/server/asked-again.ts';
import { unscoped } from '$lib/server/acting.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { readForm, revision } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { accountWays } from '$lib/server/access/account-ways.query.ts';
import { accountState } from '$lib/views/settings/account-state.ts';
import { config } from '$lib/server/process/config.ts';
import { tieView } from '$lib/views/sign-ins/provider-identities.ts';
import { actingAs } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import { isEnrolled } from '$lib/server/access/second-factors-held.ts';
import * as staff from '$lib/server/access/staff.ts';
import * as identities from '$lib/server/access/provider-identities.ts';
import { tie, untie } from '$lib/server/access/provider-tie.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { personChoices, StaffForm } from '../form.server.ts';
import { makePasswordLink } from '../password-link.server.ts';

async function accountOr404(id: string) {
	return (await staff.read(db(), id)) ?? error(404, m.error_notFound());
}

/** Who signs in to it by the city's provider, and who could; `null`: there is no provider. */
async function providerTie(id: string) {
	const { provider } = config();
	if (!provider) return null;
	const tied = await identities.readOf(db(), id);
	return tieView(provider.label, tied, await identities.listUntied(db()), getLocale());
}

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'account.manage');
	const account = await accountOr404(params.id);
	const ways = (await accountWays(by.db)).get(params.id) ?? {
		hasPassword: false,
		isTied: false,
		link: null,
	};
	return {
		account,
		state: accountState(account.deactivatedAt, ways, getLocale()),
		hasPassword: ways.hasPassword,
		isYou: by.actor.id === params.id,
		provider: await providerTie(params.id),
		hasSecondFactor: await isEnrolled(by.db, params.id),
		offices: await offices.list(unscoped(by)),
		people: await personChoices(by),
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	save: async (event) => {
		const { locals, params, request } = event;
		const by = actingAs(locals, 'account.manage');
		const data = await request.formData();
		const form = readForm(StaffForm, data);
		const seen = v.safeParse(revision, data.get('revision'));
		if (!form.ok || !seen.success) {
			return fail(400, { values: form.values, errors: form.ok ? {} : form.errors });
		}
		const again = await askedAgain(event, by, data);
		if (again) return fail(401, { again });
		const saved = await staff.update(by, params.id, form.output, seen.output);
		const refuse = (errors: FormErrors) => fail(400, { values: form.values, errors });
		if (saved === 'emailTaken') return refuse({ email: m.staff_emailTaken() });
		if (saved === 'officeGone') return refuse({ officeId: m.staff_officeMissing() });
		if (saved === 'personGone') return refuse({ personId: m.staff_personMissing() });
		if (saved === 'lastAdministrator') return refuse({ role: m.staff_lastAdministrator() });
		if (saved === 'gone') error(404, m.error_notFound());
		if (saved === 'changedMeanwhile') {
			return fail(409, { values: form.values, errors: {}, changedMeanwhile: true });
		}
		redirect(303, `/settings/staff/${params.id}?done=saved`);
	},

	resetPassword: async (event) => {
		const by = actingAs(event.locals, 'account.manage');
		const account = await accountOr404(event.params.id);
		const again = await askedAgain(event, by, await event.request.formData());
		if (again) return fail(401, { again });
		event.setHeaders({ 'cache-control': 'no-store' });
		return { made: await makePasswordLink(by, account) };
	},

	tie: async (event) => {
		const { locals, params, request } = event;
		const by = actingAs(locals, 'account.manage');
		await accountOr404(params.id);
		const data = await request.formData();
		const again = await askedAgain(event, by, data);
		if (again) return fail(401, { again });
		const identity = data.get('identity');
		const tied = await tie(by, params.id, typeof identity === 'string' ? identity : '');
		if (tied === 'tied') redirect(303, `/settings/staff/${params.id}?done=tied`);
		const sentences = { gone: m.provider_identityMissing(), taken: m.provider_identityTaken() };
		return fail(400, { errors: { identity: sentences[tied] } });
	},

	untie: async (event) => {
		const { locals, params, request } = event;
		const by = actingAs(locals, 'account.manage');
		await accountOr404(params.id);
		const again = await askedAgain(event, by, await request.formData());
		if (again) return fail(401, { again });
		await untie(by, params.id);
		redirect(303, `/settings/staff/${params.id}?done=untied`);
	},

	lock: async ({ locals, params }) => {
		const by = actingAs(locals, 'account.manage');
		await accountOr404(params.id);
		if (by.actor.id === params.id) {
			return fail(400, { errors: { '': m.staff_lockSelf() } });
		}
		const result = await staff.lock(by, params.id);
		if (result === 'lastAdministrator') {
			return fail(400, { errors: { '': m.staff_lastAdministrator() } });
		}
		redirect(303, `/settings/staff/${params.id}?done=locked`);
	},

	unlock: async (event) => {
		const { locals, params, request } = event;
		const by = actingAs(locals, 'account.manage');
		await accountOr404(params.id);
		const again = await askedAgain(event, by, await request.formData());
		if (again) return fail(401, { again });
		await staff.unlock(by, params.id);
		redirect(303, `/settings/staff/${params.id}?done=unlocked`);
	},
};
