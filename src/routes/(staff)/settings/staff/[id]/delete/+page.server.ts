import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { askedAgain } from '$lib/server/asked-again.ts';
import { beforeDeletion, deleteAccount } from '$lib/server/access/delete-account.ts';
import * as staff from '$lib/server/access/staff.ts';
import { actingAs } from '$lib/server/request.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'account.manage');
	const account = (await staff.read(by.db, params.id)) ?? error(404, m.error_notFound());
	const { id, name, email, personName } = account;
	return { account: { id, name, email, personName }, ...(await beforeDeletion(by, id)) };
};

export const actions = {
	default: async (event) => {
		const by = actingAs(event.locals, 'account.manage');
		const again = await askedAgain(event, by, await event.request.formData());
		if (again) return fail(401, { again });
		const deletion = await deleteAccount(by, event.params.id);
		// Where it may not be deleted, the page that comes back says why.
		if (deletion === 'own' || deletion === 'lastAdministrator') return;
		redirect(303, `${resolve('/settings/staff')}?done=deleted`);
	},
};
