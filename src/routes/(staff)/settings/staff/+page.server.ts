import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { accountWays } from '$lib/server/access/account-ways.query.ts';
import { accountState } from '$lib/views/settings/account-state.ts';
import * as identities from '$lib/server/access/provider-identities.ts';
import * as staff from '$lib/server/access/staff.ts';
import { untiedViews } from '$lib/views/sign-ins/provider-identities.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'account.manage');
	const { id } = by.actor;
	const isDeleted = url.searchParams.get('done') === 'deleted';
	const ways = await accountWays(by.db);
	const accounts = (await staff.list(by.db)).map((account) => ({
		...account,
		state: accountState(
			account.deactivatedAt,
			ways.get(account.id) ?? { hasPassword: false, isTied: false, link: null },
			getLocale(),
		),
	}));
	const { provider } = config();
	const untied = provider ? await identities.listUntied(by.db) : [];
	return {
		...{ you: id, accounts, isDeleted },
		provider: provider?.label ?? '',
		untied: untiedViews(untied, getLocale()),
	};
};
