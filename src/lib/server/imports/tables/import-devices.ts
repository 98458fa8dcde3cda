import type { Acting } from '../../acting.ts';
import type { Observation } from '../../../device/claim.ts';
import type { LeftoverReason } from '../../../exchange/runs.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import type { RunWrite } from '../runs/import-writes.ts';
import { lockedRevisions } from '../runs/records.query.ts';
import * as importSources from './import-sources.ts';
import * as known from './known-records.query.ts';

export interface SavedDevice {
	readonly id: string;
	/** Its owner, if the device is new; `null`: it is there already. */
	readonly newFor: string | null;
	/** As the preview saw it; `null`: the device is new. */
	readonly revision: number | null;
	readonly label: string;
	/** Empty: nothing to remember. */
	readonly externalId: string;
	readonly facts: readonly Observation[];
}

/** What a piece of a run has written, and of what it has written nothing. */
export interface SavedPiece<Record> {
	readonly writes: readonly RunWrite[];
	readonly left: ReadonlyMap<Record, LeftoverReason>;
}

/**
 * Adds what is known of devices, each with its facts; part of a transaction of a run. A device whose owner
 * or whose own record is not what the preview saw is left out.
 */
export async function saveAll(
	by: Acting,
	run: { readonly id: string; readonly source: string },
	rows: readonly SavedDevice[],
): Promise<SavedPiece<SavedDevice>> {
	const { db } = by;
	const owners = await known.heldPeople(by, [
		...new Set(rows.flatMap(({ newFor }) => newFor ?? [])),
	]);
	const there = rows.filter(({ newFor }) => newFor === null).map(({ id }) => id);
	const revisions = await lockedRevisions(db, 'device', there);
	const names = await importSources.recordsOf(db, run.source, 'deviceId', rows);
	const whyNot = ({ id, newFor, revision, externalId }: SavedDevice): LeftoverReason | null => {
		if (newFor !== null && !owners.has(newFor)) return 'ownerGone';
		if (newFor === null && !revisions.has(id)) return 'gone';
		if (newFor === null && revisions.get(id) !== revision) return 'changedSince';
		const named = names.get(externalId);
		return named !== undefined && named !== id ? 'broughtSince' : null;
	};
	const left = new Map(
		rows.flatMap((row) => {
			const reason = whyNot(row);
			return reason === null ? [] : [[row, reason] as const];
		}),
	);
	const saved = rows.filter((row) => !left.has(row));
	const made = saved.flatMap(({ id, newFor, label }) =>
		newFor === null ? [] : [{ id, personId: newFor, hallId: null, label }],
	);
	const equipped = await devices.createAll(db, made);
	const observed = saved.map(({ id, facts }) => ({ deviceId: id, facts }));
	await facts.createMany(by, observed, run.id);
	const named = saved
		.filter(({ externalId }) => !names.has(externalId))
		.map(({ id, externalId }) => ({ externalId, recordId: id }));
	await importSources.createAll(db, run.source, 'deviceId', named, run.id);
	return {
		left,
		writes: [
			...equipped.map(({ id, revision }) => ({
				...({ noun: 'person', id, revision, before: { hasNoDevice: 1 } } as const),
			})),
			...saved.map(({ id, newFor, revision }) => ({
				...({ noun: 'device', id, revision: revision ?? 0 } as const),
				before: newFor === null ? {} : null,
			})),
		],
	};
}
