import { actingAs } from '$lib/server/request.ts';
import * as staff from '$lib/server/access/staff.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'account.manage');
	const { id } = by.actor;
	const isDeleted = url.searchParams.get('done') === 'deleted';
	return { you: id, accounts: await staff.list(by.db), isDeleted };
};
