import { acting } from '../../src/lib/server/testing/acting.ts';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { currentOf } from '../../src/lib/device/facts.ts';
import { readKeys } from '../../src/lib/server/process/keys.ts';
import { deviceLinkFor } from '../../src/lib/server/links/sign.ts';
import { system } from '../../src/lib/access/actor.ts';
import * as deviceLinks from '../../src/lib/server/links/device-links.ts';
import * as devices from '../../src/lib/server/register/devices.ts';
import { open } from '../../src/lib/server/db/open.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import * as people from '../../src/lib/server/register/people.ts';
import type { App } from './app.ts';

/** Somebody whose devices are registered, with a device link of their own. */
export interface LinkOwner {
	readonly personId: string;
	/** The whole address of the link. */
	readonly address: string;
}

/** Where the app keeps its store and its keys, and where it is opened. */
type Running = Pick<App, 'file' | 'address'>;

async function inStore<Result>(app: Running, work: (db: Db) => Promise<Result>): Promise<Result> {
	const db = open(app.file);
	return await work(db).finally(() => db.destroy());
}

/** Somebody new, of whom no device is known, with a link as an office issues it. */
export const registrant = (app: Running): Promise<LinkOwner> =>
	inStore(app, async (db) => {
		const office = await db.selectFrom('office').select('id').limit(1).executeTakeFirstOrThrow();
		const id = randomUUID();
		const names = { title: 'Dr.', givenName: 'Ada', familyName: 'Lerche' };
		const reach = { officeId: office.id, email: '', phone: '', accounts: null };
		const person = { id, ...names, ...reach, position: 'member' } as const;
		await people.create(acting(db, { actor: system, now: new Date().toISOString() }), person);
		return { personId: id, address: app.address + (await pathOf(app, db, id)) };
	});

/** Somebody of the demonstration who has devices, with a link. */
export const owner = (app: Running): Promise<LinkOwner> =>
	inStore(app, async (db) => {
		const device = await db
			.selectFrom('device')
			.select('personId')
			.where('personId', 'is not', null)
			.executeTakeFirstOrThrow();
		const personId = device.personId ?? '';
		return { personId, address: app.address + (await pathOf(app, db, personId)) };
	});

async function pathOf({ file }: Running, db: Db, personId: string): Promise<string> {
	await deviceLinks.issue(acting(db, { actor: system, now: new Date().toISOString() }), personId);
	const link = await deviceLinks.read(acting(db), personId);
	if (!link) throw new Error('no link was issued');
	const { links } = readKeys(dirname(file));
	return deviceLinkFor({ id: link.linkId, generation: link.generation }, links);
}

/** What the inventory holds of a person's devices: by label the facts that count, with their source. */
export const inventory = (app: Running, personId: string) =>
	inStore(app, async (db) => {
		const owned = await devices.list(acting(db), { personIds: [personId] });
		return owned.map(({ id, label, facts }) => ({
			id,
			label,
			facts: Object.fromEntries(
				[...currentOf(facts)].map(([field, { value, comparator, source }]) => [
					field,
					{ value, comparator, source },
				]),
			),
			history: facts.length,
		}));
	});
