import { unscoped } from '$lib/server/acting.ts';
import { askedAgain } from '$lib/server/asked-again.ts';
import { m } from '$lib/paraglide/messages.js';
import { readForm } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as staff from '$lib/server/access/staff.ts';
import { fail } from '@sveltejs/kit';
import { personChoices, StaffForm } from '../form.server.ts';
import { makePasswordLink } from '../password-link.server.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'account.manage');
	return { offices: await offices.list(unscoped(by)), people: await personChoices(by) };
};

export const actions = {
	default: async (event) => {
		const by = actingAs(event.locals, 'account.manage');
		const data = await event.request.formData();
		const form = readForm(StaffForm, data);
		if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
		const again = await askedAgain(event, by, data);
		if (again) return fail(401, { again });

		const made = await staff.create(by, form.output, null);
		const refuse = (errors: FormErrors) => fail(400, { values: form.values, errors });
		if (made === 'emailTaken') {
			// After reloading too: it is there, and its link was shown.
			const { id, name } = (await staff.readByEmail(by.db, form.output.email)) ?? {};
			const errors = { email: m.staff_emailTaken() };
			return fail(400, { values: form.values, errors, there: id && name ? { id, name } : null });
		}
		if (made === 'officeGone') return refuse({ officeId: m.staff_officeMissing() });
		if (made === 'personGone') return refuse({ personId: m.staff_personMissing() });
		// Answered here and not after a redirect: the link must not stay anywhere.
		event.setHeaders({ 'cache-control': 'no-store' });
		return { created: await makePasswordLink(by, { id: made.id, ...form.output }) };
	},
};
