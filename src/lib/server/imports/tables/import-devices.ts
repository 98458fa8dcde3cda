import type { Acting } from '../../acting.ts';
import type { Observation } from '../../../device/claim.ts';
import { insertMany, orderedId } from '../../db/bulk.ts';
import type { Db } from '../../db/open.ts';

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
	by: Acting,
	source: string,
	devices: readonly SavedDevice[],
): Promise<void> {
	const made = devices.flatMap(({ id, newFor, label }) =>
		newFor === null ? [] : [[id, newFor, null, label] as const],
	);
	await insertMany(by.db, 'device', ['id', 'personId', 'hallId', 'label'], made);
	const owners = [...new Set(made.map(([, personId]) => personId))];
	if (owners.length > 0) {
		await by.db
			.updateTable('person')
			.set(({ eb }) => ({ hasNoDevice: 0, revision: eb('revision', '+', 1) }))
			.where('id', 'in', owners)
			.where('hasNoDevice', '=', 1)
			.execute();
	}
	const at = Date.parse(by.now);
	const facts = devices.flatMap(({ id, facts }) =>
		facts.map(({ field, value, comparator, source: from, observedAt }) => [
			...[orderedId(at), id, null, field, JSON.stringify(value), comparator, from, observedAt],
			by.actor.name,
		]),
	);
	await insertMany(by.db, 'fact', factColumns, facts);
	const links = devices
		.filter(({ externalId }) => externalId !== '')
		.map(({ id, externalId }) => [source, externalId, id]);
	await insertMany(by.db, 'importSource', ['source', 'externalId', 'deviceId'], links);
}

const factColumns = [
	...['id', 'deviceId', 'personId', 'field', 'value', 'comparator', 'source', 'observedAt'],
	'recordedBy',
];
