import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { reset, stateOf } from '$lib/server/access/second-factor.ts';
import * as staff from '$lib/server/access/staff.ts';
import { actingAs, refuseAct } from '$lib/server/request.ts';
import { error, redirect } from '@sveltejs/kit';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'account.manage');
	const { id, name } = (await staff.read(by.db, params.id)) ?? error(404, m.error_notFound());
	return {
		account: { id, name },
		isYou: by.actor.id === id,
		hasSecondFactor: (await stateOf(by.db, id)) !== null,
	};
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'account.manage');
		const { id } = (await staff.read(by.db, params.id)) ?? error(404, m.error_notFound());
		// One's own is changed with password and code.
		if (by.actor.id === id) refuseAct(by.actor, 'account.manage', m.error_notYourRole());
		await reset(by, id);
		redirect(303, `${resolve('/(staff)/settings/staff/[id]', { id })}?done=secondFactorReset`);
	},
};
