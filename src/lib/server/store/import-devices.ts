import { randomUUID } from 'node:crypto';
import type { Fact } from '../../compat/fact.ts';
import type { Reach } from '../staff.ts';
import type { Actor } from './audit.ts';
import type { Db } from './open.ts';

/** A device as far as an import has to know it to find it again. */
export interface KnownDevice {
	readonly id: string;
	readonly personId: string | null;
	readonly label: string;
}

/** The devices in reach. */
export async function known(db: Db, reach: Reach): Promise<readonly KnownDevice[]> {
	return db
		.selectFrom('device')
		.leftJoin('person', 'person.id', 'device.personId')
		.select(['device.id', 'device.personId', 'device.label'])
		.$if(reach !== 'everyOffice', (query) =>
			query.where('person.officeId', '=', reach === 'everyOffice' ? '' : reach.officeId),
		)
		.execute();
}

/** Ids of devices by what a source calls them. */
export async function linksOf(db: Db, source: string): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('importSource')
		.select(['externalId', 'deviceId'])
		.where('source', '=', source)
		.where('deviceId', 'is not', null)
		.execute();
	return new Map(rows.map(({ externalId, deviceId }) => [externalId, deviceId ?? '']));
}

export interface SavedDevice {
	readonly id: string;
	/** Its owner, if the device is new; `null`: it is there already. */
	readonly newFor: string | null;
	readonly label: string;
	/** Empty: nothing to remember. */
	readonly externalId: string;
	readonly facts: readonly Fact[];
}

/** Rows of one statement; SQLite takes 32,766 values and PostgreSQL 65,535. */
const most = 1500;

/** Adds what is known of devices; part of a transaction with its line in the audit. */
export async function addAll(
	db: Db,
	actor: Actor,
	source: string,
	devices: readonly SavedDevice[],
): Promise<void> {
	const made = devices.flatMap(({ id, newFor, label }) =>
		newFor === null ? [] : [{ id, personId: newFor, hallId: null, label }],
	);
	if (made.length > 0) await db.insertInto('device').values(made).execute();
	const owners = [...new Set(made.map(({ personId }) => personId))];
	if (owners.length > 0) {
		await db
			.updateTable('person')
			.set(({ eb }) => ({ hasNoDevice: 0, revision: eb('revision', '+', 1) }))
			.where('id', 'in', owners)
			.where('hasNoDevice', '=', 1)
			.execute();
	}
	const facts = devices.flatMap(({ id, facts }) =>
		facts.map((fact) => ({
			id: randomUUID(),
			deviceId: id,
			personId: null,
			field: fact.field,
			value: JSON.stringify(fact.value),
			comparator: fact.comparator,
			source: fact.source,
			observedAt: fact.observedAt,
			recordedBy: actor.name,
		})),
	);
	for (let at = 0; at < facts.length; at += most) {
		await db
			.insertInto('fact')
			.values(facts.slice(at, at + most))
			.execute();
	}
	const links = devices
		.filter(({ externalId }) => externalId !== '')
		.map(({ id, externalId }) => ({ source, externalId, deviceId: id, personId: null }));
	if (links.length > 0) await db.insertInto('importSource').values(links).execute();
}
