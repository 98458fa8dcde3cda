import { m } from '$lib/paraglide/messages.js';
import * as clock from '$lib/server/process/clock.ts';
import { readForm } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { hash, makePassword } from '$lib/server/access/passwords.ts';
import { requireRole } from '$lib/server/request.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as staff from '$lib/server/access/staff.ts';
import { fail } from '@sveltejs/kit';
import { StaffForm } from '../form.server.ts';

export const load = async ({ locals }) => {
	requireRole(locals, 'administrator');
	return { offices: await offices.list(db(), 'everyOffice') };
};

export const actions = {
	default: async ({ locals, request, setHeaders }) => {
		const administrator = requireRole(locals, 'administrator');
		const form = readForm(StaffForm, await request.formData());
		if (!form.ok) return fail(400, { values: form.values, errors: form.errors });

		const password = makePassword();
		const made = await staff.create(
			db(),
			form.output,
			await hash(password),
			actorOf(administrator),
			clock.now(),
		);
		if (made === 'emailTaken' || made === 'officeGone') {
			const errors: FormErrors =
				made === 'emailTaken'
					? { email: m.staff_emailTaken() }
					: { officeId: m.staff_officeMissing() };
			return fail(400, { values: form.values, errors });
		}
		// Answered here and not after a redirect: the password must not stay anywhere.
		setHeaders({ 'cache-control': 'no-store' });
		return { created: { name: form.output.name, email: form.output.email, password } };
	},
};
