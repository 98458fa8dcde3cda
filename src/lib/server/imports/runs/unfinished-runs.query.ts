import { importStates, isOver } from '../../../exchange/tables/import-states.ts';
import type { Db } from '../../db/open.ts';

const over = importStates.filter(isOver);

/** Ids of the imports that are not over: files, and readings of council information systems. */
export async function unfinishedRuns(db: Db): Promise<readonly string[]> {
	const files = await db
		.selectFrom('importRun')
		.select('id')
		.where('state', 'not in', over)
		.execute();
	const readings = await db
		.selectFrom('sourceReading')
		.select('id')
		.where('phase', '!=', 'done')
		.execute();
	return [...files, ...readings].map(({ id }) => id);
}
