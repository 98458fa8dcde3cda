import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { system } from '../../../src/lib/access/actor.ts';
import { staffRoles } from '../../../src/lib/access/roles.ts';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import { deviceLinkFor, linkFor } from '../../../src/lib/server/links/sign.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { Visitor } from '../app.ts';
import type { App } from '../app.ts';

/** Somebody of each role, signed in, and a stranger. */
export async function visitorsOf(app: App): Promise<ReadonlyMap<string, Visitor>> {
	const db = open(app.file);
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	const password = 'vier Worte genügen hier';
	const passwordHash = await hash(password);
	const office = await db.selectFrom('office').select('id').limit(1).executeTakeFirstOrThrow();
	const visitors = new Map([['a stranger', new Visitor(app)]]);
	for (const role of staffRoles) {
		const email = `${role}@stadt.example`;
		const officeId = role === 'office' ? office.id : null;
		await staff.create(by, { name: role, email, role, officeId, personId: null }, passwordHash);
		const visitor = new Visitor(app);
		const { status } = await visitor.signIn({ email, password });
		if (status !== 303) throw new Error(`${role} could not sign in: ${status}`);
		visitors.set(role, visitor);
	}
	const people = await db.selectFrom('person').select('id').limit(5).execute();
	for (const { id } of people)
		await visitors.get('administrator')?.send(`/people/${id}/link?/issue`);
	await db.destroy();
	return visitors;
}

const tables = {
	committees: 'committee',
	devices: 'device',
	halls: 'hall',
	imports: 'importRun',
	offices: 'office',
	people: 'person',
	restrictions: 'restriction',
	sessions: 'session',
	policies: 'toolPolicy',
} as const;

/** Ids by the part of an address that they stand behind, links by theirs, as the database has them just now. */
export function idsOf({ file }: App): ReadonlyMap<string, readonly string[]> {
	const database = new DatabaseSync(file, { readOnly: true });
	const all = (sql: string) => database.prepare(sql).all();
	const ids = new Map<string, readonly string[]>();
	const { links } = JSON.parse(readFileSync(join(dirname(file), 'keys.json'), 'utf8'));
	const tokensOf = (rows: ReturnType<typeof all>, linkOf: typeof linkFor) =>
		rows.map(({ id, generation }) =>
			linkOf({ id: String(id), generation: Number(generation) }, links).slice('/j/'.length),
		);
	try {
		for (const [part, table] of Object.entries(tables)) {
			const rows = all(`select id from "${table}" limit 40`);
			ids.set(
				part,
				rows.map(({ id }) => String(id)),
			);
		}
		ids.set(
			'seats',
			all('select id from "membership" limit 40').map(({ id }) => String(id)),
		);
		const attendees = 'select linkId as id, linkGeneration as generation from attendee limit 40';
		ids.set('j', tokensOf(all(attendees), linkFor));
		const devices =
			'select linkId as id, linkGeneration as generation from person where linkId is not null limit 10';
		ids.set('d', tokensOf(all(devices), deviceLinkFor));
	} finally {
		database.close();
	}
	return ids;
}
