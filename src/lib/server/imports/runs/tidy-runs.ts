import { addMs, dayMs } from '../../../calendar/moment.ts';
import type { Acting } from '../../acting.ts';
import * as imports from '../tables/imports.ts';
import * as importLeftovers from './import-leftovers.ts';
import { unfinishedRuns } from './unfinished-runs.query.ts';
import * as importWrites from './import-writes.ts';
import { forgetWrites } from './take-back.ts';
import type { PiecePorts } from './pieces.ts';

/** How long an import that has stopped waits for somebody to decide; so long its leftovers are kept too. */
export const daysToDecide = 30;

const never = new AbortController().signal;

/**
 * Forgets what runs keep that nobody can take back any more: those that are over, or about which nobody has
 * decided for long, and what is left over of runs that ended long ago.
 */
export async function tidyRuns(by: Acting, ports?: PiecePorts): Promise<void> {
	const { db, now } = by;
	const before = addMs(now, -daysToDecide * dayMs);
	for (const id of await imports.stoppedBefore(db, before)) {
		await imports.update(db, id, ['stopped', 'takeBackStopped'], { state: 'kept' });
	}
	const unfinished = new Set(await unfinishedRuns(db));
	for (const id of await importWrites.runIds(db)) {
		if (!unfinished.has(id)) await forgetWrites(by, id, never, ports);
	}
	await importLeftovers.destroyBefore(db, before);
}
