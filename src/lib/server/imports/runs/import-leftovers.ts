import { leftoverReasons, runNouns } from '../../../exchange/runs.ts';
import type { Leftover } from '../../../exchange/runs.ts';
import { insertMany } from '../../db/bulk.ts';
import type { Db } from '../../db/open.ts';

export interface NumberedLeftover extends Leftover {
	/** In the order of the file, or of the writes; once per run. */
	readonly number: number;
}

/** The first of a run. */
export async function list(db: Db, runId: string, limit: number): Promise<readonly Leftover[]> {
	const rows = await db
		.selectFrom('importLeftover')
		.select(['noun', 'recordId', 'line', 'label', 'reason'])
		.where('runId', '=', runId)
		.orderBy('number')
		.limit(limit)
		.execute();
	return rows.flatMap(({ noun: ofNoun, reason: why, ...row }) => {
		const noun = runNouns.find((known) => known === ofNoun);
		const reason = leftoverReasons.find((known) => known === why);
		return noun && reason ? [{ ...row, noun, reason }] : [];
	});
}

export async function count(db: Db, runId: string): Promise<number> {
	const { count } = await db
		.selectFrom('importLeftover')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('runId', '=', runId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

const columns = ['runId', 'number', 'noun', 'recordId', 'line', 'label', 'reason'];

export async function createAll(
	db: Db,
	runId: string,
	leftovers: readonly NumberedLeftover[],
): Promise<void> {
	const rows = leftovers.map(({ number, noun, recordId, line, label, reason }) => [
		...[runId, number, noun, recordId, line, label, reason],
	]);
	if (rows.length > 0) await insertMany(db, 'importLeftover', columns, rows);
}

/** Those about some records, for a request for information. */
export async function listAbout(
	db: Db,
	recordIds: readonly string[],
): Promise<readonly Pick<Leftover, 'label' | 'line'>[]> {
	if (recordIds.length === 0) return [];
	return db
		.selectFrom('importLeftover')
		.select(['label', 'line'])
		.where('recordId', 'in', recordIds)
		.execute();
}

/** Forgets those of a run. */
export async function destroyOf(db: Db, runId: string): Promise<void> {
	await db.deleteFrom('importLeftover').where('runId', '=', runId).execute();
}

/** Forgets those about records that are deleted here. */
export async function forget(db: Db, recordIds: readonly string[]): Promise<void> {
	if (recordIds.length === 0) return;
	await db.deleteFrom('importLeftover').where('recordId', 'in', recordIds).execute();
}

/** Forgets those of runs that ended before a moment, or are no more. */
export async function destroyBefore(db: Db, moment: string): Promise<void> {
	await db
		.deleteFrom('importLeftover')
		.where('runId', 'not in', ({ selectFrom }) =>
			selectFrom('importRun')
				.select('id')
				.where(({ eb, or }) => or([eb('endedAt', 'is', null), eb('endedAt', '>=', moment)])),
		)
		.where('runId', 'not in', ({ selectFrom }) => selectFrom('sourceReading').select('id'))
		.execute();
}
