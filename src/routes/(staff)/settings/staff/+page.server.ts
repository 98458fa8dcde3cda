import { actingAs } from '$lib/server/request.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { accountWays } from '$lib/server/access/account-ways.query.ts';
import { accountState } from '$lib/views/settings/account-state.ts';
import * as staff from '$lib/server/access/staff.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'account.manage');
	const { id } = by.actor;
	const isDeleted = url.searchParams.get('done') === 'deleted';
	const ways = await accountWays(by.db);
	const accounts = (await staff.list(by.db)).map((account) => ({
		...account,
		state: accountState(
			account.deactivatedAt,
			ways.get(account.id) ?? { hasPassword: false, link: null },
			getLocale(),
		),
	}));
	return { you: id, accounts, isDeleted };
};
