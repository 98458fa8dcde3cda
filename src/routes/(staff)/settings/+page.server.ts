import { may } from '$lib/access/acts.ts';
import { actingAs } from '$lib/server/request.ts';
import * as demonstration from '$lib/server/demo/demonstration.ts';
import * as staff from '$lib/server/access/staff.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'ownAccount.edit');
	const account = await staff.read(by.db, by.actor.id);
	return {
		email: account?.email ?? '',
		officeName: account?.officeName ?? null,
		mayAdminister: may(by.actor, 'account.manage'),
		hasDemonstration: await demonstration.isPresent(by.db),
		done: url.searchParams.get('done'),
	};
};
