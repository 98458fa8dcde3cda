import { resolve } from '$app/paths';
import { askedAgain } from '$lib/server/asked-again.ts';
import { m } from '$lib/paraglide/messages.js';
import { isEnrolled, reset } from '$lib/server/access/second-factors-held.ts';
import * as staff from '$lib/server/access/staff.ts';
import { actingAs, refuseAct } from '$lib/server/request.ts';
import { error, fail, redirect } from '@sveltejs/kit';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'account.manage');
	const { id, name } = (await staff.read(by.db, params.id)) ?? error(404, m.error_notFound());
	return {
		account: { id, name },
		isYou: by.actor.id === id,
		hasSecondFactor: await isEnrolled(by.db, id),
	};
};

export const actions = {
	default: async (event) => {
		const by = actingAs(event.locals, 'account.manage');
		const { id } = (await staff.read(by.db, event.params.id)) ?? error(404, m.error_notFound());
		// One's own is changed with password and code.
		if (by.actor.id === id) refuseAct(by.actor, 'account.manage', m.error_notYourRole());
		const again = await askedAgain(event, by, await event.request.formData());
		if (again) return fail(401, { again });
		await reset(by, id);
		redirect(303, `${resolve('/(staff)/settings/staff/[id]', { id })}?done=secondFactorReset`);
	},
};
