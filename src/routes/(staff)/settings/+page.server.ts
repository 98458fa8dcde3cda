import { actingAs } from '$lib/server/request.ts';
import * as demonstration from '$lib/server/demo/demonstration.ts';
import * as staff from '$lib/server/access/staff.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'ownAccount.edit');
	const { id, role } = by.actor;
	const account = await staff.read(by.db, id);
	return {
		email: account?.email ?? '',
		officeName: account?.officeName ?? null,
		mayAdminister: role === 'administrator',
		hasDemonstration: await demonstration.isPresent(by.db),
		done: url.searchParams.get('done'),
	};
};
