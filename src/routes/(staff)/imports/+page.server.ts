import { may } from '$lib/access/acts.ts';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs } from '$lib/server/request.ts';
import * as imports from '$lib/server/imports/tables/imports.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'deviceImport.run');
	const mayAdminister = may(by.actor, 'import.keepSerials');
	return {
		mayImport: (['deviceImport.run', 'personImport.run', 'oparl.import'] as const).filter((act) =>
			may(by.actor, act),
		),
		imports: await imports.list(by, 50),
		mayAdminister,
		keepsSerials: mayAdminister && (await imports.keepsSerials(by.db)),
	};
};

export const actions = {
	/** Whether imports keep serial numbers: for the whole city, and off unless somebody wants it. */
	keepSerials: async ({ locals, request }) => {
		const by = actingAs(locals, 'import.keepSerials');
		const form = await request.formData();
		if (!form.has('sent')) return fail(400);
		const keeps = form.has('keepsSerials');
		await imports.keepSerials(by, keeps);
		redirect(303, `${resolve('/imports')}?done=saved`);
	},
};
