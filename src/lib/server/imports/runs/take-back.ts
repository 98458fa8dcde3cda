import type { LeftoverReason } from '../../../exchange/runs.ts';
import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import type { AuditEntry } from '../../db/audit.ts';
import { toldOf } from '../../db/changes.ts';
import type { Db } from '../../db/open.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importLeftovers from './import-leftovers.ts';
import * as importWrites from './import-writes.ts';
import type { NumberedWrite } from './import-writes.ts';
import { inPieces } from './pieces.ts';
import type { PiecePorts } from './pieces.ts';
import { labels, lockedRevisions } from './records.query.ts';
import * as waitingDevices from '../tables/waiting-devices.ts';
import { takeOff, undo } from './undo.ts';
import { used } from './uses.query.ts';

/**
 * Takes back what a run has written, the latest first, in pieces. What somebody has changed or used since
 * stays as it is and becomes a leftover of the run. Whoever calls it again after a crash goes on.
 *
 * @returns false if the signal stopped it
 * @throws {LeaseLost} when another process has the job by now
 */
export async function takeBack(
	by: Acting,
	lease: Lease,
	runId: string,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<boolean> {
	return inPieces(
		by,
		lease,
		async (size) => {
			const writes = await importWrites.list(by.db, runId, size);
			if (writes.length === 0) return null;
			return { size: writes.length, write: (by) => takeBackAll(by, runId, writes) };
		},
		signal,
		ports,
	);
}

/** Forgets what a run that is over has kept for being taken back, in pieces. @returns false if it was stopped */
export async function forgetWrites(
	by: Acting,
	runId: string,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<boolean> {
	// First: what is left of them after a crash is found by the writes.
	const ended = async ({ db }: Acting, size: number) => {
		const ids = await waitingDevices.endedBy(db, runId, size);
		if (ids.length === 0) return null;
		const write = ({ db }: Acting) => waitingDevices.destroyAll(db, ids);
		return { size: ids.length, write };
	};
	const writes = async ({ db }: Acting, size: number) => {
		const numbers = await importWrites.numbers(db, runId, size);
		if (numbers.length === 0) return null;
		const write = ({ db }: Acting) => importWrites.destroyAll(db, runId, numbers);
		return { size: numbers.length, write };
	};
	const next = async (size: number) => (await ended(by, size)) ?? (await writes(by, size));
	return inPieces(by, null, next, signal, ports);
}

async function takeBackAll(
	by: Acting,
	runId: string,
	writes: readonly NumberedWrite[],
): Promise<void> {
	for (const alike of alikeInARow(writes)) await takeBackAlike(by, runId, alike);
	const numbers = writes.map(({ number }) => number);
	await importWrites.destroyAll(by.db, runId, numbers);
}

const isMade = ({ before }: NumberedWrite) => before === null;

/** Those of one noun that were all made, or all changed, and follow each other. */
function alikeInARow(writes: readonly NumberedWrite[]): readonly (readonly NumberedWrite[])[] {
	const rows: NumberedWrite[][] = [];
	for (const write of writes) {
		const row = rows.at(-1);
		const [first] = row ?? [];
		if (first?.noun === write.noun && isMade(first) === isMade(write)) row?.push(write);
		else rows.push([write]);
	}
	return rows;
}

async function takeBackAlike(
	by: Acting,
	runId: string,
	writes: readonly NumberedWrite[],
): Promise<void> {
	const [first] = writes;
	if (!first) return;
	const { noun } = first;
	const { db } = by;
	const revisions = await lockedRevisions(
		db,
		noun,
		writes.map(({ id }) => id),
	);
	// What somebody has deleted is taken back already.
	const there = writes.filter(({ id }) => revisions.has(id));
	const stays = new Map<NumberedWrite, LeftoverReason>();
	for (const write of there) {
		if (revisions.get(write.id) !== write.revision) stays.set(write, 'changedSince');
	}
	const free = there.filter((write) => !stays.has(write));
	if (isMade(first)) {
		const inUse = await used(noun, { db, runId, ids: free.map(({ id }) => id) });
		for (const write of free) if (inUse.has(write.id)) stays.set(write, 'usedSince');
		const unused = free.filter((write) => !stays.has(write));
		await undo[noun].destroyAll(
			db,
			unused.map(({ id }) => id),
		);
		await audit.recordAll(by, takenBack(runId, unused));
	} else {
		for (const write of free) {
			const { id, before } = write;
			if (before === null || Object.keys(before).length === 0) continue;
			if (!(await undo[noun].restore(db, id, before))) stays.set(write, 'usedSince');
		}
		const restored = free.filter((write) => !stays.has(write));
		await takeOff(
			db,
			runId,
			noun,
			restored.map(({ id }) => id),
		);
		await audit.recordAll(by, takenBack(runId, restored));
	}
	await keepLeftovers(db, runId, stays);
}

/** The line at each record that is gone again, or is as it was before. */
const takenBack = (runId: string, writes: readonly NumberedWrite[]): AuditEntry[] =>
	writes.flatMap(({ noun, id, before }): AuditEntry[] => {
		if (noun === 'waitingDevice') return [];
		const detail = { import: runId, isTakenBack: true };
		if (before === null) return [{ action: `${noun}.destroy` as const, subject: id, detail }];
		const changed = toldOf(Object.keys(before).map((field) => ({ field })));
		return [{ action: `${noun}.update` as const, subject: id, detail: { ...detail, changed } }];
	});

async function keepLeftovers(
	db: Db,
	runId: string,
	stays: ReadonlyMap<NumberedWrite, LeftoverReason>,
): Promise<void> {
	const [first] = stays.keys();
	if (!first) return;
	const { noun } = first;
	const names = await labels(
		db,
		noun,
		[...stays.keys()].map(({ id }) => id),
	);
	const leftovers = [...stays].map(([{ id, number }, reason]) => ({
		...{ noun, number, recordId: id, line: null, label: names.get(id) ?? '', reason },
	}));
	await importLeftovers.createAll(db, runId, leftovers);
}
