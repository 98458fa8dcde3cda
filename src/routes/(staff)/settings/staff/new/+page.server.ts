import { config } from '$lib/server/process/config.ts';
import { mustEnrol } from '$lib/access/second-factor.ts';
import { accountMail } from '$lib/views/letters/account.ts';
import { unscoped } from '$lib/server/acting.ts';
import { m } from '$lib/paraglide/messages.js';
import { readForm } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { issuePasswordLink } from '$lib/server/access/password-link.ts';
import { actingAs } from '$lib/server/request.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as staff from '$lib/server/access/staff.ts';
import { fail } from '@sveltejs/kit';
import { personChoices, StaffForm } from '../form.server.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'account.manage');
	return { offices: await offices.list(unscoped(by)), people: await personChoices(by) };
};

export const actions = {
	default: async ({ locals, request, setHeaders }) => {
		const by = actingAs(locals, 'account.manage');
		const form = readForm(StaffForm, await request.formData());
		if (!form.ok) return fail(400, { values: form.values, errors: form.errors });

		const made = await staff.create(by, form.output, null);
		const refuse = (errors: FormErrors) => fail(400, { values: form.values, errors });
		if (made === 'emailTaken') return refuse({ email: m.staff_emailTaken() });
		if (made === 'officeGone') return refuse({ officeId: m.staff_officeMissing() });
		if (made === 'personGone') return refuse({ personId: m.staff_personMissing() });
		// Answered here and not after a redirect: the link must not stay anywhere.
		setHeaders({ 'cache-control': 'no-store' });
		const link = await issuePasswordLink(by, made.id, 'first');
		const { name, email, role } = form.output;
		const url = `${config().origin}/sign-in`;
		const needsFactor = mustEnrol(role, config().isSecondFactorCompulsory);
		const sender = by.actor.name;
		const letter = { name, email, role, link, url, sender, mustEnrol: needsFactor };
		const letters = (['de', 'en'] as const).map((locale) => accountMail(letter, locale));
		return { created: { name, email, link, letters } };
	},
};
