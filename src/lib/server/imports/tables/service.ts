import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { allowedColumns } from '../../../exchange/tables/guess-columns.ts';
import { noRows } from '../../../exchange/tables/import-rows.ts';
import { isHalfDone, isOver, isWorking } from '../../../exchange/tables/import-states.ts';
import type { ImportState } from '../../../exchange/tables/import-states.ts';
import type { ColumnMap, FixedValues, TableKind } from '../../../exchange/tables/kinds.ts';
import type { ReadOptions } from '../../../exchange/tables/table.ts';
import * as clock from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import { asSystem, inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { every } from '../../jobs/every.ts';
import * as jobs from '../../jobs/jobs.ts';
import { putJob } from '../../jobs/kinds.ts';
import { isOpen } from '../../jobs/open-jobs.query.ts';
import { StoredActor } from '../../jobs/stored-actor.ts';
import { settled, wake } from '../../jobs/wake.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import * as importWrites from '../runs/import-writes.ts';
import { tidyRuns } from '../runs/tidy-runs.ts';
import * as importProfiles from './import-profiles.ts';
import * as imports from './imports.ts';
import type { ImportRecord } from './imports.ts';
import { folderNames, folderOf, forgottenNames, makeFolder, removeFolder } from './folder.ts';
import { giveUp, isAtWork } from './import-job.ts';
import { withStaging } from './read-preview.ts';
import * as workers from './workers.ts';

/** Most files are read and checked within this; nobody has to look at a page that says "wait". */
const patience = 2500;

/** Removes what is decided, and what nobody decided about in time, now and every hour. @returns ends it */
export function startSweeper(db: () => Db): () => void {
	return every({
		name: 'sweeping forgotten imports',
		everyMs: 3_600_000,
		firstAfterMs: 0,
		run: () => sweep(db()),
	}).end;
}

async function sweep(db: Db): Promise<void> {
	const { data } = config();
	const by = asSystem(db, clock.now());
	const old = forgottenNames(data, clock.realNow());
	for (const id of folderNames(data)) {
		const one = await imports.read(by, id);
		// The process may have ended between the end of an import and that of its files.
		const isDecided = one !== null && isOver(one.state);
		// What somebody has asked for is done first, however long the machine was off.
		const isWaiting = one === null || !isWorking(one.state);
		if (isDecided || (isWaiting && old.has(id))) removeFolder(data, id);
	}
	await tidyRuns(by);
}

/** @returns where to put the file of a new import, and its id */
export function makeUpload(): { readonly id: string; readonly folder: string } {
	const id = randomUUID();
	return { id, folder: makeFolder(config().data, id) };
}

export const dropUpload = (id: string): void => removeFolder(config().data, id);

/** Puts the import down and looks at its file. */
export async function begin(
	by: Acting,
	given: {
		readonly id: string;
		readonly kind: TableKind;
		readonly fileName: string;
		readonly fileDay: string;
	},
): Promise<void> {
	await inTransaction(by, async (by) => {
		await imports.create(by, given);
		await putInspection(by, given.id, {});
	});
	await begun(by.db, given.id);
}

const putInspection = (by: Acting, id: string, options: ReadOptions): Promise<void> =>
	putJob(by, 'tableImport', id, { task: 'inspect', importId: id, now: by.now, options });

/** Has what was put down begun, and waits a little for its end. */
async function begun(db: Db, id: string): Promise<void> {
	wake();
	await settled(db, id, patience, () => isAtWork(id));
}

/** Reads the file in another character set, or with another separator. @returns false if it moved on */
export async function readAgain(
	by: Acting,
	one: ImportRecord,
	options: ReadOptions,
): Promise<boolean> {
	const moved = await inTransaction(by, async (by) => {
		const from = ['mapping', 'ready'] as const;
		if (!(await imports.update(by.db, one.id, from, { state: 'reading' }))) return false;
		await putInspection(by, one.id, options);
		return true;
	});
	if (moved) await begun(by.db, one.id);
	return moved;
}

/** Goes back to the mapping of the columns. */
export const mapAgain = (by: Acting, id: string): Promise<boolean> =>
	inTransaction(by, ({ db }) =>
		imports.update(db, id, ['ready'], { state: 'mapping', counts: noRows }),
	);

/**
 * Checks the whole file by a mapping of its columns.
 *
 * @param fixed what holds for the whole list
 * @param profile name to keep the mapping under; empty: it is not kept
 * @returns false if the import has moved on meanwhile
 */
export async function check(
	by: Acting,
	one: ImportRecord,
	columns: ColumnMap,
	profile: string,
	fixed: FixedValues = {},
): Promise<boolean> {
	if (one.reading === null) return false;
	const { headers } = one.reading;
	const reading = { ...one.reading, columns, fixed, profile: profile || one.reading.profile };
	const moved = await inTransaction(by, async (by) => {
		const { db, scope, now } = by;
		const change = { state: 'checking', reading, counts: noRows, problem: null } as const;
		if (!(await imports.update(db, one.id, ['mapping', 'ready'], change))) return false;
		await putJob(by, 'tableImport', one.id, { task: 'check', importId: one.id, now });
		if (!profile) return true;
		const named = { name: profile, columns };
		await importProfiles.save(db, one.kind, headers, named, scope, now);
		return true;
	});
	if (moved) await begun(by.db, one.id);
	return moved;
}

/** Keeps answers to open questions and checks once more. */
export async function answer(
	by: Acting,
	one: ImportRecord,
	answers: ReadonlyMap<string, string>,
): Promise<boolean> {
	if (one.state !== 'ready' || one.reading === null) return false;
	withStaging(one.id, (staging) => staging.answer(answers));
	const columns = allowedColumns(one.kind, one.reading.headers, one.reading.columns);
	return check(by, one, columns, '', one.reading.fixed);
}

/** Does what the preview says. @returns false if the import has moved on meanwhile */
export async function save(by: Acting, { id, reading }: ImportRecord): Promise<boolean> {
	if (reading === null) return false;
	return moveTo(by, id, ['ready'], 'saving');
}

/** Saves the rest of one that stopped. @returns false if it has moved on, or its file is gone */
export async function saveOn(by: Acting, { id }: ImportRecord): Promise<boolean> {
	return hasFile(id) && (await moveTo(by, id, ['stopped'], 'saving'));
}

/** Takes back what is saved of one that stopped. @returns false if it has moved on meanwhile */
export const takeBack = (by: Acting, { id }: ImportRecord): Promise<boolean> =>
	moveTo(by, id, ['stopped', 'takeBackStopped'], 'takingBack');

const taskOf = { saving: 'save', takingBack: 'takeBack' } as const;

async function moveTo(
	by: Acting,
	id: string,
	from: readonly ImportState[],
	state: keyof typeof taskOf,
): Promise<boolean> {
	const moved = await inTransaction(by, async (by) => {
		const change = { state, problem: null, endedAt: null };
		if (!(await imports.update(by.db, id, from, change))) return false;
		// What could not be written is no matter any more.
		if (state === 'takingBack') await importLeftovers.destroyOf(by.db, id);
		const actor = v.parse(StoredActor, by.actor);
		const payload = { task: taskOf[state], importId: id, now: by.now, actor };
		await putJob(by, 'tableImport', id, payload);
		return true;
	});
	if (moved) await begun(by.db, id);
	return moved;
}

/** It is over, has stopped, or is taken back: nothing is cancelled. */
class NothingToCancel extends Error {}

/**
 * Gives an import up, or stops it while it is being saved: what is saved already stays till somebody decides.
 *
 * @returns false if there is nothing to cancel any more
 */
export async function cancel(by: Acting, id: string): Promise<boolean> {
	const one = await imports.read(by, id);
	if (!one || one.state === 'takingBack') return false;
	await workers.stop(id);
	try {
		const isCancelled = await inTransaction(by, async (by) => {
			// First: what is written under its lease is written now, or never.
			const wasAtWork = await jobs.cancel(by, id);
			if (await imports.cancel(by, id)) return true;
			const hasWritten = (await importWrites.lastNumber(by.db, id)) > 0;
			if (wasAtWork && (await imports.stop(by, id, hasWritten))) return !hasWritten;
			throw new NothingToCancel();
		});
		if (isCancelled) removeFolder(config().data, id);
		return true;
	} catch (error) {
		if (error instanceof NothingToCancel) return false;
		throw error;
	}
}

/** Whether the file of an import is still there, with its preview. */
export const hasFile = (id: string): boolean => existsSync(folderOf(config().data, id));

/**
 * Ends an import that cannot go on: an earlier version was ended while it worked on it, or its file
 * waited too long. @returns true if it is over now, or has stopped
 */
export async function failAbandoned(by: Acting, one: ImportRecord): Promise<boolean> {
	const { id, state } = one;
	if (isOver(state) || isHalfDone(state)) return false;
	if (isWorking(state)) {
		if (await isOpen(by.db, id)) return false;
		return giveUp(by, one, { code: 'interrupted' });
	}
	if (hasFile(id)) return false;
	return giveUp(by, one, { code: 'expired' });
}
