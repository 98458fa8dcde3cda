import { dirname } from 'node:path';
import { currentOf } from '../../src/lib/compat/facts.ts';
import { readKeys } from '../../src/lib/server/keys.ts';
import { deviceLinkFor } from '../../src/lib/server/links.ts';
import { system } from '../../src/lib/server/store/audit.ts';
import * as deviceLinks from '../../src/lib/server/store/device-links.ts';
import * as devices from '../../src/lib/server/store/devices.ts';
import { open } from '../../src/lib/server/store/open.ts';
import type { Db } from '../../src/lib/server/store/open.ts';
import type { App } from './app.ts';

/** Somebody whose devices are registered, with a device link of their own. */
export interface Registrant {
	readonly personId: string;
	readonly name: string;
	/** The whole address of the link. */
	readonly address: string;
}

/** Where the app keeps its store and its keys, and where it is opened. */
type Running = Pick<App, 'file' | 'address'>;

async function inStore<Result>(app: Running, work: (db: Db) => Promise<Result>): Promise<Result> {
	const db = open(app.file);
	return await work(db).finally(() => db.destroy());
}

/** A person of whom no device is known, each time another, with a link as an office issues it. */
export const registrant = (app: Running): Promise<Registrant> => invited(app, false);

/** A person who has devices, with a link. */
export const owner = (app: Running): Promise<Registrant> => invited(app, true);

const invited = (app: Running, hasDevices: boolean): Promise<Registrant> =>
	inStore(app, async (db) => {
		const owners = db.selectFrom('device').select('personId').where('personId', 'is not', null);
		const person = await db
			.selectFrom('person')
			.select(['id', 'familyName'])
			.where('hasNoDevice', '=', 0)
			.where('linkId', 'is', null)
			.where('id', hasDevices ? 'in' : 'not in', owners)
			.orderBy('familyName')
			.executeTakeFirstOrThrow();
		const now = new Date().toISOString();
		await deviceLinks.issue(db, 'everyOffice', system, person.id, now);
		const link = await deviceLinks.read(db, 'everyOffice', person.id);
		if (!link) throw new Error('no link was issued');
		const { links } = readKeys(dirname(app.file));
		const path = deviceLinkFor({ id: link.linkId, generation: link.generation }, links);
		return { personId: person.id, name: person.familyName, address: app.address + path };
	});

/** What the inventory holds of a person's devices: by label the facts that count, with their source. */
export const inventory = (app: Running, personId: string) =>
	inStore(app, async (db) => {
		const owned = await devices.list(db, 'everyOffice', { personIds: [personId] });
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
