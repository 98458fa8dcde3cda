import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { system } from '../../../access/actor.ts';
import { allowedColumns } from '../../../exchange/tables/guess-columns.ts';
import { noRows } from '../../../exchange/tables/import-rows.ts';
import { isOver, isWorking } from '../../../exchange/tables/import-states.ts';
import type { ColumnMap, TableKind } from '../../../exchange/tables/kinds.ts';
import type { ReadOptions } from '../../../exchange/tables/table.ts';
import * as clock from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import { every } from '../../jobs/every.ts';
import * as jobs from '../../jobs/jobs.ts';
import { putJob } from '../../jobs/kinds.ts';
import { isOpen } from '../../jobs/open-jobs.query.ts';
import { StoredActor } from '../../jobs/stored-actor.ts';
import { settled, wake } from '../../jobs/wake.ts';
import * as importProfiles from './import-profiles.ts';
import * as imports from './imports.ts';
import type { ImportRecord } from './imports.ts';
import { folderNames, folderOf, makeFolder, removeFolder, removeForgotten } from './folder.ts';
import { endWith, isAtWork } from './import-job.ts';
import { withStaging } from './read-preview.ts';
import * as workers from './workers.ts';

/** Most files are read and checked within this; nobody has to look at a page that says "wait". */
const patience = 2500;

/** Removes what is decided, and what nobody decided about within a day, now and every hour. @returns ends it */
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
	removeForgotten(data, clock.realNow());
	// The process may have ended between the end of an import and that of its files.
	for (const id of folderNames(data)) {
		const one = await imports.read({ db, actor: system }, id);
		if (one && isOver(one.state)) removeFolder(data, id);
	}
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
export const mapAgain = ({ db }: Acting, id: string): Promise<boolean> =>
	imports.update(db, id, ['ready'], { state: 'mapping', counts: noRows });

/**
 * Checks the whole file by a mapping of its columns.
 *
 * @param profile name to keep the mapping under; empty: it is not kept
 * @returns false if the import has moved on meanwhile
 */
export async function check(
	by: Acting,
	one: ImportRecord,
	columns: ColumnMap,
	profile: string,
): Promise<boolean> {
	if (one.reading === null) return false;
	const { headers } = one.reading;
	const reading = { ...one.reading, columns, profile: profile || one.reading.profile };
	const moved = await inTransaction(by, async (by) => {
		const { db, actor, now } = by;
		const change = { state: 'checking', reading, counts: noRows, problem: null } as const;
		if (!(await imports.update(db, one.id, ['mapping', 'ready'], change))) return false;
		await putJob(by, 'tableImport', one.id, { task: 'check', importId: one.id, now });
		if (!profile) return true;
		const named = { name: profile, columns };
		await importProfiles.save(db, one.kind, headers, named, actor.name, now);
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
	return check(by, one, columns, '');
}

/** Does what the preview says. @returns false if the import has moved on meanwhile */
export async function save(by: Acting, { id, reading }: ImportRecord): Promise<boolean> {
	if (reading === null) return false;
	const moved = await inTransaction(by, async (by) => {
		if (!(await imports.update(by.db, id, ['ready'], { state: 'saving' }))) return false;
		const actor = v.parse(StoredActor, by.actor);
		await putJob(by, 'tableImport', id, { task: 'save', importId: id, now: by.now, actor });
		return true;
	});
	if (moved) await begun(by.db, id);
	return moved;
}

/** Gives it up, whatever is being done with it; what is saved already stays. */
export async function cancel(by: Acting, id: string): Promise<boolean> {
	// First of all, for while it saves it holds a lock.
	await workers.stop(id);
	const isCancelled = await inTransaction(by, async (by) => {
		const wasTakenBack = await jobs.cancel(by, id);
		return imports.cancel(by, id, wasTakenBack);
	});
	if (isCancelled) removeFolder(config().data, id);
	return isCancelled;
}

/**
 * Ends an import that cannot go on: an earlier version was ended while it worked on it, or its file
 * waited too long. @returns true if it is over now
 */
export async function failAbandoned(by: Acting, { id, state }: ImportRecord): Promise<boolean> {
	if (isOver(state)) return false;
	if (isWorking(state)) {
		if (await isOpen(by.db, id)) return false;
		return endWith(by, id, [state], 'interrupted');
	}
	if (existsSync(folderOf(config().data, id))) return false;
	return endWith(by, id, [state], 'expired');
}
