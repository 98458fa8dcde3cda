import type { Acting } from '../../acting.ts';
import { askForComparison } from './comparison-job.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadings from './source-readings.ts';
import type { Phase, ReadingProgress } from './source-readings.ts';

/** Keeps how a reading ended, and has what is whole compared with the register. */
export async function endReading(
	by: Acting,
	id: string,
	phase: Phase,
	progress: ReadingProgress,
): Promise<void> {
	await sourceReadings.keepProgress(by.db, id, { phase, progress }, realMoment());
	if (phase === 'ready') await askForComparison(by, id);
}
