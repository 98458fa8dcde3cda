import type { Acting } from '../../acting.ts';
import type { Observation } from '../../../device/claim.ts';
import type { LeftoverReason } from '../../../exchange/runs.ts';
import type { RowWait } from '../../../exchange/tables/import-rows.ts';
import * as audit from '../../db/audit.ts';
import type { AuditEntry } from '../../db/audit.ts';
import * as devices from '../../register/devices.ts';
import * as facts from '../../register/facts.ts';
import type { RunWrite } from '../runs/import-writes.ts';
import { lockedRevisions } from '../runs/records.query.ts';
import * as importSources from './import-sources.ts';
import * as known from './known-records.query.ts';
import * as waitingDevices from './waiting-devices.ts';

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
	/** How it waits, or waited until now; `null`: neither. */
	readonly wait: RowWait | null;
}

/** The run that brings devices, with the list that they stand in. */
export interface DeviceRun {
	readonly id: string;
	readonly source: string;
	readonly listName: string;
	readonly listDay: string;
}

/** What a piece of a run has written, and of what it has written nothing. */
export interface SavedPiece<Record> {
	readonly writes: readonly RunWrite[];
	readonly left: ReadonlyMap<Record, LeftoverReason>;
}

/**
 * Adds what is known of devices, each with its facts; part of a transaction of a run. A device whose owner
 * or whose own record is not what the preview saw is left out; one whose owner is not known waits.
 */
export async function saveAll(
	by: Acting,
	run: DeviceRun,
	all: readonly SavedDevice[],
): Promise<SavedPiece<SavedDevice>> {
	const { db } = by;
	const [waiting, rows] = [all.filter(waits), all.filter((row) => !waits(row))];
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
	await audit.recordAll(
		by,
		saved.map((row) => entryOf(run.id, row)),
	);
	const named = saved
		.filter(({ externalId }) => !names.has(externalId))
		.map(({ id, externalId }) => ({ externalId, recordId: id }));
	await importSources.createAll(db, run.source, 'deviceId', named, run.id);
	const ended = [...waiting, ...saved].flatMap(({ wait }) => wait?.rowKey ?? []);
	const rested = await waitingDevices.endAll(db, run.source, ended, run.id);
	await keepWaiting(by, run, waiting);
	return {
		left,
		writes: [
			...rested.map(({ id, revision }) => ({
				...({ noun: 'waitingDevice', id, revision, before: { endedByRunId: null } } as const),
			})),
			...waiting.map(({ id }) => ({
				...({ noun: 'waitingDevice', id, revision: 0, before: null } as const),
			})),
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

/** What the list said of a device is among its facts; the line says of which. */
function entryOf(runId: string, { id, newFor, facts }: SavedDevice): AuditEntry {
	const changed = [...new Set(facts.map(({ field }) => field))];
	const detail = { import: runId, changed };
	return newFor === null
		? { action: 'device.update', subject: id, detail }
		: { action: 'device.create', subject: id, detail: { ...detail, personId: newFor } };
}

const waits = ({ wait }: SavedDevice): boolean => wait !== null && wait.owner !== null;

async function keepWaiting(
	{ db, now }: Acting,
	{ id: importRunId, source, listName, listDay }: DeviceRun,
	rows: readonly SavedDevice[],
): Promise<void> {
	const kept = rows.flatMap(({ id, label, facts, wait }) =>
		wait === null || wait.owner === null ? [] : [{ ...wait, owner: wait.owner, id, label, facts }],
	);
	const list = { source, listName, listDay, keptAt: now, importRunId };
	await waitingDevices.createAll(
		db,
		kept.map((one) => ({ ...one, ...list })),
	);
}
