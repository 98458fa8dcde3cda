import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { requireRole } from '$lib/server/request.ts';
import { equippers, isOneOf, registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as imports from '$lib/server/imports/tables/imports.ts';

export const load = async ({ locals }) => {
	const staff = requireRole(locals, ...equippers);
	const mayAdminister = staff.role === 'administrator';
	return {
		groups: isOneOf(staff, registrars) ? ['equippers', 'registrars'] : ['equippers'],
		imports: await imports.list(db(), staff, 50),
		mayAdminister,
		keepsSerials: mayAdminister && (await imports.keepsSerials(db())),
	};
};

export const actions = {
	/** Whether imports keep serial numbers: for the whole city, and off unless somebody wants it. */
	keepSerials: async ({ locals, request }) => {
		const administrator = requireRole(locals, 'administrator');
		const form = await request.formData();
		if (!form.has('sent')) return fail(400);
		const keeps = form.has('keepsSerials');
		await imports.keepSerials(db(), actorOf(administrator), keeps, clock.now());
		redirect(303, `${resolve('/imports')}?done=saved`);
	},
};
