import { dirname } from 'node:path';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { startServer } from '../../../src/lib/server/db/testing/postgres.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

/** A city whose app is killed again and again, with accounts that are signed in. */
export interface SoakedCity {
	readonly app: App;
	/** What the app writes to, as another process sees it. */
	readonly db: Db;
	readonly data: string;
	readonly store: string;
	readonly admin: Visitor;
	readonly office: Visitor;
	/** Ids of people of the office. */
	readonly owners: readonly string[];
	stop(): Promise<void>;
}

/** On SQLite, or on PostgreSQL where SOAK_DATABASE says so. */
export async function startCity(env: Readonly<Record<string, string>>): Promise<SoakedCity> {
	const server = process.env.SOAK_DATABASE === 'postgresql' ? await startServer() : null;
	const app = await startApp({ DATABASE_URL: server?.address ?? '', ...env });
	const store = server?.address ?? app.file;
	const db = open(store);
	const people = await db.selectFrom('person').select(['id', 'officeId']).execute();
	const officeId = people[0]?.officeId ?? '';
	const owners = people.flatMap((one) => (one.officeId === officeId ? [one.id] : []));
	const account = { email: 'buero@stadt.example', password: 'vier Worte genügen hier' };
	const draft = {
		name: 'Büro',
		email: account.email,
		role: 'office',
		officeId,
		personId: null,
	} as const;
	const by = acting(db, { now: new Date().toISOString() });
	await staff.create(by, draft, await hash(account.password));
	const [admin, office] = [new Visitor(app), new Visitor(app)];
	await admin.signIn(app.administrator);
	await office.signIn(account);
	return {
		...{ app, db, data: dirname(app.file), store, admin, office, owners },
		stop: async () => {
			await db.destroy();
			await app.stop();
			await server?.stop();
		},
	};
}
