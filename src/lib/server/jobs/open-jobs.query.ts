import type { Db } from '../db/open.ts';
import { openStates } from './jobs.ts';

/** Whether something is still to be done about a subject, or is being done. */
export async function isOpen(db: Db, subject: string): Promise<boolean> {
	const row = await db
		.selectFrom('job')
		.select('id')
		.where('subject', '=', subject)
		.where('state', 'in', openStates)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether what is to be done about a subject has not been begun: others come first. */
export async function isQueued(db: Db, subject: string): Promise<boolean> {
	const rows = await db
		.selectFrom('job')
		.select('state')
		.where('subject', '=', subject)
		.where('state', 'in', openStates)
		.execute();
	return rows.length > 0 && rows.every(({ state }) => state === 'waiting');
}

/** Kinds of open jobs that are none of these: of a newer version, or of one that was taken out. */
export async function unknownKinds(db: Db, known: readonly string[]): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('job')
		.select('kind')
		.distinct()
		.where('kind', 'not in', known)
		.where('state', 'in', openStates)
		.execute();
	return rows.map(({ kind }) => kind);
}
