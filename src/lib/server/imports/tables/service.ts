import { endOf } from '../../../calendar/wall-clock.ts';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { allowedColumns } from '../../../exchange/tables/guess-columns.ts';
import { noRows } from '../../../exchange/tables/import-rows.ts';
import { isOver, isWorking } from '../../../exchange/tables/import-states.ts';
import type { ColumnMap, TableKind } from '../../../exchange/tables/kinds.ts';
import type { FileProblem } from '../../../exchange/tables/unreadable-file.ts';
import type { ReadOptions } from '../../../exchange/tables/table.ts';
import * as clock from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import type { Acting } from '../../acting.ts';
import { db } from '../../db/db.ts';
import { every } from '../../jobs/every.ts';
import * as importProfiles from './import-profiles.ts';
import * as imports from './imports.ts';
import type { ImportRecord } from './imports.ts';
import type { ImportState } from '../../../exchange/tables/import-states.ts';
import { folderOf, makeFolder, removeFolder, removeForgotten } from './folder.ts';
import { withStaging } from './read-preview.ts';
import * as workers from './workers.ts';
import type { WorkerOutcome } from './workers.ts';

/** Most files are read and checked within this; nobody has to look at a page that says "wait". */
const patience = 2500;

/** Removes what nobody decided about within a day, now and every hour. @returns ends it */
export function startSweeper(): () => void {
	return every({
		name: 'sweeping forgotten imports',
		everyMs: 3_600_000,
		firstAfterMs: 0,
		run: () => void removeForgotten(config().data, clock.realNow()),
	}).end;
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
	await imports.create(by, given);
	inspect(given.id, given.kind, {}, by.now, false);
	await workers.waitFor(given.id, patience);
}

function inspect(
	id: string,
	kind: TableKind,
	options: ReadOptions,
	now: string,
	wasRead: boolean,
): void {
	const folder = folderOf(config().data, id);
	workers.start({ task: 'inspect', id, kind, folder, options, now }, (outcome) =>
		finishJob(id, 'reading', outcome, wasRead),
	);
}

/** Reads the file in another character set, or with another separator. @returns false if it moved on */
export async function readAgain(
	one: ImportRecord,
	options: ReadOptions,
	now: string,
): Promise<boolean> {
	if (!(await imports.update(db(), one.id, ['mapping', 'ready'], { state: 'reading' })))
		return false;
	inspect(one.id, one.kind, options, now, one.reading !== null);
	await workers.waitFor(one.id, patience);
	return true;
}

/** Goes back to the mapping of the columns. */
export const mapAgain = (id: string): Promise<boolean> =>
	imports.update(db(), id, ['ready'], { state: 'mapping', counts: noRows });

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
	const { db, now } = by;
	if (one.reading === null) return false;
	const reading = { ...one.reading, columns, profile: profile || one.reading.profile };
	const end = endOf(one.fileDay);
	const job = {
		task: 'check',
		...{ id: one.id, kind: one.kind, scope: one.scope, reading, now },
		folder: folderOf(config().data, one.id),
		fileMoment: end < now ? end : now,
		keepsSerials: await imports.keepsSerials(db),
	} as const;
	const moved = await imports.update(db, one.id, ['mapping', 'ready'], {
		...{ state: 'checking', reading, counts: noRows, problem: null },
	});
	if (!moved) return false;
	workers.start(job, (outcome) => finishJob(one.id, 'checking', outcome));
	if (profile) {
		const { headers } = one.reading;
		await importProfiles.save(
			db,
			one.kind,
			headers,
			{ name: profile, columns },
			by.actor.name,
			now,
		);
	}
	await workers.waitFor(one.id, patience);
	return true;
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
export async function save({ db, actor, now }: Acting, one: ImportRecord): Promise<boolean> {
	const { id, kind, reading, fileName, counts } = one;
	if (reading === null) return false;
	if (!(await imports.update(db, id, ['ready'], { state: 'saving' }))) return false;
	const folder = folderOf(config().data, id);
	workers.start(
		{ task: 'save', id, kind, folder, reading, fileName, counts, actor, now },
		(outcome) => finishJob(id, 'saving', outcome),
	);
	await workers.waitFor(id, patience);
	return true;
}

/** Gives it up, whatever is being done with it; what is saved already stays. */
export async function cancel(by: Acting, id: string): Promise<boolean> {
	await workers.stop(id);
	if (!(await imports.cancel(by, id))) return false;
	removeFolder(config().data, id);
	return true;
}

/** @param wasRead whether the file could be read before; else there is nothing to go back to */
async function finishJob(
	id: string,
	from: ImportState,
	outcome: WorkerOutcome,
	wasRead = true,
): Promise<void> {
	if ('read' in outcome) {
		const { read: reading } = outcome;
		await imports.update(db(), id, [from], { state: 'mapping', reading, problem: null });
	} else if ('counts' in outcome) {
		await imports.update(db(), id, [from], { state: 'ready', counts: outcome.counts });
	} else if ('saved' in outcome) {
		removeFolder(config().data, id);
	} else if (wasRead) {
		// The file is as good as before: read or mapped otherwise it may do.
		await imports.update(db(), id, [from], { state: 'mapping', problem: outcome.problem });
	} else {
		await fail(id, outcome.problem);
	}
}

async function fail(id: string, problem: FileProblem): Promise<void> {
	const open = ['reading', 'mapping', 'checking', 'ready', 'saving'] as const;
	const endedAt = clock.now();
	await imports.update(db(), id, open, { state: 'failed', problem, endedAt });
	removeFolder(config().data, id);
}

/**
 * Ends an import that cannot go on: nobody works on it any more because the app was started anew,
 * or its file waited too long. @returns true if it is over now
 */
export async function failAbandoned({ id, state }: ImportRecord): Promise<boolean> {
	if (isOver(state)) return false;
	const isWorked = workers.progressOf(id) !== null;
	const isGone = !existsSync(folderOf(config().data, id));
	if (isWorked || !(isGone || isWorking(state))) return false;
	await fail(id, { code: isWorking(state) ? 'interrupted' : 'expired' });
	return true;
}
