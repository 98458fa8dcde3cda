import type { Acting } from '../acting.ts';
import * as jobs from '../jobs/jobs.ts';
import { config } from '../process/config.ts';
import { currentJob, stop } from './oparl/service.ts';
import { openReading, openTableImports } from './open-imports.query.ts';
import * as importWrites from './runs/import-writes.ts';
import { removeFolder } from './tables/folder.ts';
import * as imports from './tables/imports.ts';
import * as workers from './tables/workers.ts';

/**
 * Ends what an account has under way, in the caller's transaction: nothing more is read or written for it. What is in the
 * register already waits, as after "stop", for somebody to decide; what is being taken back goes on.
 *
 * @returns lets go of processes and files; to be called after the transaction
 */
export async function endImportsOf(by: Acting, accountId: string): Promise<() => Promise<void>> {
	const ids = await openTableImports(by.db, accountId);
	const given: string[] = [];
	for (const id of ids) {
		// First: what is written under its lease is written now, or never.
		await jobs.cancel(by, id);
		const hasWritten = (await importWrites.lastNumber(by.db, id)) > 0;
		if (await imports.cancel(by, id)) given.push(id);
		else if ((await imports.stop(by, id, hasWritten)) && !hasWritten) given.push(id);
	}
	const reading = await openReading(by.db, accountId);
	const source = reading === null ? null : await currentJob(by.db);
	if (source?.record.id === reading && source) await stop(by, source);
	return async () => {
		for (const id of ids) await workers.stop(id);
		for (const id of given) removeFolder(config().data, id);
	};
}
