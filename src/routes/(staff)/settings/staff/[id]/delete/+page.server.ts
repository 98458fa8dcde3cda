import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
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
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'account.manage');
		const deletion = await deleteAccount(by, params.id);
		// Where it may not be deleted, the page that comes back says why.
		if (deletion === 'own' || deletion === 'lastAdministrator') return;
		redirect(303, `${resolve('/settings/staff')}?done=deleted`);
	},
};
