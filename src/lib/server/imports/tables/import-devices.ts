import type { Observation } from '../../../device/claim.ts';
import type { Reach } from '../../access/roles.ts';
import type { Actor } from '../../db/audit.ts';
import { insertMany, orderedId } from '../../db/bulk.ts';
import type { Db } from '../../db/open.ts';

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
	readonly facts: readonly Observation[];
}

/** Adds what is known of devices; part of a transaction with its line in the audit. */
export async function addAll(
	db: Db,
	actor: Actor,
	source: string,
	devices: readonly SavedDevice[],
	now: string,
): Promise<void> {
	const made = devices.flatMap(({ id, newFor, label }) =>
		newFor === null ? [] : [[id, newFor, null, label] as const],
	);
	await insertMany(db, 'device', ['id', 'personId', 'hallId', 'label'], made);
	const owners = [...new Set(made.map(([, personId]) => personId))];
	if (owners.length > 0) {
		await db
			.updateTable('person')
			.set(({ eb }) => ({ hasNoDevice: 0, revision: eb('revision', '+', 1) }))
			.where('id', 'in', owners)
			.where('hasNoDevice', '=', 1)
			.execute();
	}
	const at = Date.parse(now);
	const facts = devices.flatMap(({ id, facts }) =>
		facts.map(({ field, value, comparator, source: from, observedAt }) => [
			...[orderedId(at), id, null, field, JSON.stringify(value), comparator, from, observedAt],
			actor.name,
		]),
	);
	await insertMany(db, 'fact', factColumns, facts);
	const links = devices
		.filter(({ externalId }) => externalId !== '')
		.map(({ id, externalId }) => [source, externalId, id]);
	await insertMany(db, 'importSource', ['source', 'externalId', 'deviceId'], links);
}

const factColumns = [
	...['id', 'deviceId', 'personId', 'field', 'value', 'comparator', 'source', 'observedAt'],
	'recordedBy',
];
