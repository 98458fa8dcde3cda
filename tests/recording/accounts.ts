import { council } from '../../src/lib/cast/council.ts';
import { Visitor } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';
import { moment } from './council.ts';

type Account = App['administrator'];

/** Somebody who chairs a committee. */
const chairs = council(moment).memberships.find(({ role }) => role === 'chair')?.personId ?? '';

const roles = ['secretary', 'chair', 'office'] as const;

/** An account of each role, made as the administrator makes them. */
export async function makeAccounts(
	app: App,
	visitor: Visitor,
): Promise<ReadonlyMap<string, Account>> {
	const form = await (await visitor.ask('/settings/staff/new')).text();
	const [, officeId = ''] = /<option value="([0-9a-f-]{36})"/.exec(form) ?? [];
	const accounts = new Map([['administrator', app.administrator]]);
	for (const role of roles) {
		const email = `${role}@stadt.example`;
		// Tied to nobody, an account of a chair shows empty pages.
		const personId = role === 'chair' ? chairs : '';
		const sent = { name: `Konto ${role}`, email, role, officeId, personId };
		const answer = await (await visitor.send('/settings/staff/new', sent)).text();
		const [link] = /\/sign-in\/password\/[\w-]{43}/.exec(answer) ?? [];
		if (link === undefined) throw new Error(`no account was made for ${role}: ${answer}`);
		const password = `vier Worte für ${role}`;
		await new Visitor(app).send(link, { password, repeat: password });
		accounts.set(role, { email, password });
	}
	return accounts;
}
