import { m } from '$lib/paraglide/messages.js';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, revision } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { hash, makePassword } from '$lib/server/access/passwords.ts';
import { requireRole } from '$lib/server/request.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import { lock, setPassword, unlock } from '$lib/server/access/staff-access.ts';
import * as staff from '$lib/server/access/staff.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { StaffForm } from '../form.server.ts';

async function accountOr404(id: string) {
	return (await staff.read(db(), id)) ?? error(404, m.error_notFound());
}

export const load = async ({ locals, params, url }) => {
	const administrator = requireRole(locals, 'administrator');
	return {
		account: await accountOr404(params.id),
		isYou: administrator.id === params.id,
		offices: await offices.list(db(), 'everyOffice'),
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const administrator = requireRole(locals, 'administrator');
		const data = await request.formData();
		const form = readForm(StaffForm, data);
		const seen = v.safeParse(revision, data.get('revision'));
		if (!form.ok || !seen.success) {
			return fail(400, { values: form.values, errors: form.ok ? {} : form.errors });
		}
		const saved = await staff.update(
			db(),
			params.id,
			form.output,
			seen.output,
			actorOf(administrator),
			clock.now(),
		);
		const refuse = (errors: FormErrors) => fail(400, { values: form.values, errors });
		if (saved === 'emailTaken') return refuse({ email: m.staff_emailTaken() });
		if (saved === 'officeGone') return refuse({ officeId: m.staff_officeMissing() });
		if (saved === 'lastAdministrator') return refuse({ role: m.staff_lastAdministrator() });
		if (saved === 'gone') error(404, m.error_notFound());
		if (saved === 'changedMeanwhile') {
			return fail(409, { values: form.values, errors: {}, changedMeanwhile: true });
		}
		redirect(303, `/settings/staff/${params.id}?done=saved`);
	},

	resetPassword: async ({ locals, params, setHeaders }) => {
		const administrator = requireRole(locals, 'administrator');
		const { name, email } = await accountOr404(params.id);
		const password = makePassword();
		await setPassword(
			db(),
			params.id,
			await hash(password),
			'staff.resetPassword',
			actorOf(administrator),
			clock.now(),
		);
		setHeaders({ 'cache-control': 'no-store' });
		return { reset: { name, email, password } };
	},

	lock: async ({ locals, params }) => {
		const administrator = requireRole(locals, 'administrator');
		await accountOr404(params.id);
		if (administrator.id === params.id) {
			return fail(400, { errors: { '': m.staff_lockSelf() } });
		}
		const result = await lock(db(), params.id, actorOf(administrator), clock.now());
		if (result === 'lastAdministrator') {
			return fail(400, { errors: { '': m.staff_lastAdministrator() } });
		}
		redirect(303, `/settings/staff/${params.id}?done=locked`);
	},

	unlock: async ({ locals, params }) => {
		const administrator = requireRole(locals, 'administrator');
		await accountOr404(params.id);
		await unlock(db(), params.id, actorOf(administrator), clock.now());
		redirect(303, `/settings/staff/${params.id}?done=unlocked`);
	},
};
