import type { Acting } from '../../acting.ts';
import type { Observation } from '../../../device/claim.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import * as importSources from './import-sources.ts';

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
	runId: string,
	source: string,
	saved: readonly SavedDevice[],
): Promise<void> {
	const made = saved.flatMap(({ id, newFor, label }) =>
		newFor === null ? [] : [{ id, personId: newFor, hallId: null, label }],
	);
	await devices.createAll(by.db, made);
	const observed = saved.map(({ id, facts }) => ({ deviceId: id, facts }));
	await facts.createMany(by, observed, runId);
	const names = saved.map(({ id, externalId }) => ({ externalId, recordId: id }));
	await importSources.createAll(by.db, source, 'deviceId', names, runId);
}
