import type { Db } from '../../db/open.ts';
import { sourceIdOf } from './ids.ts';
import * as sourceReadings from './source-readings.ts';

/** A run that has begun to write the seats of a committee, and is neither done nor taken back. */
export interface UnfinishedImport {
	readonly sourceName: string;
	/** Whether it waits for somebody to go on with it, or to take it back. */
	readonly isHalted: boolean;
	readonly position: number;
	readonly total: number;
}

/** Ids of the committees whose seats a run has begun to write, and is neither done nor taken back. */
export async function halfImportedCommittees(db: Db): Promise<readonly string[]> {
	const one = await sourceReadings.latest(db);
	const bodyKey = one?.progress.bodyKey ?? null;
	if (!one || bodyKey === null || !isUnfinished(one.phase)) return [];
	const rows = await db
		.selectFrom('sourceRecord')
		.select('nounId')
		.where('sourceId', '=', sourceIdOf(bodyKey))
		.where('noun', '=', 'committee')
		.execute();
	return rows.flatMap(({ nounId }) => nounId ?? []);
}

const isUnfinished = (phase: string): boolean =>
	sourceReadings.unfinished.some((known) => known === phase);

/** What keeps people from being invited by the seats of a committee; `null`: nothing does. */
export async function unfinishedImport(
	db: Db,
	committeeId: string,
): Promise<UnfinishedImport | null> {
	const one = await sourceReadings.latest(db);
	const { phase, progress, outcome, position, total } = one ?? {};
	if (!phase || !isUnfinished(phase)) return null;
	const bodyKey = progress?.bodyKey ?? null;
	if (bodyKey === null || position === undefined || total === undefined) return null;
	const ofSource = await db
		.selectFrom('sourceRecord')
		.select('key')
		.where('sourceId', '=', sourceIdOf(bodyKey))
		.where('noun', '=', 'committee')
		.where('nounId', '=', committeeId)
		.executeTakeFirst();
	if (!ofSource) return null;
	const sourceName = outcome?.sourceName ?? bodyKey;
	return { sourceName, isHalted: phase === 'halted', position, total };
}
