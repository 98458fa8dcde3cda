import type { Visitor } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';

type Account = App['administrator'];

const roles = ['secretary', 'chair', 'office'] as const;

/** An account of each role, made as the administrator makes them. */
export async function makeAccounts(
	visitor: Visitor,
	administrator: Account,
): Promise<ReadonlyMap<string, Account>> {
	const form = await (await visitor.ask('/settings/staff/new')).text();
	const [, officeId = ''] = /<option value="([0-9a-f-]{36})"/.exec(form) ?? [];
	const accounts = new Map([['administrator', administrator]]);
	for (const role of roles) {
		const email = `${role}@stadt.example`;
		const sent = { name: `Konto ${role}`, email, role, officeId };
		const answer = await (await visitor.send('/settings/staff/new', sent)).text();
		const [, password] = /<code[^>]*>([^<]+)<\/code>/.exec(answer) ?? [];
		if (password === undefined) throw new Error(`no account was made for ${role}: ${answer}`);
		accounts.set(role, { email, password });
	}
	return accounts;
}
