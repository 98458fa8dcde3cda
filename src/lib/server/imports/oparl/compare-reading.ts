import { noChoices } from '../../../exchange/oparl/register-snapshot.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import { askForApplication } from './application-job.ts';
import { isNothingNew, preview } from './import.ts';
import { keepPreview } from './keep-preview.ts';
import { realMoment } from './real-moment.ts';
import { readingOf } from './source-job.ts';
import * as sourceReadings from './source-readings.ts';

/**
 * Compares what was read with the register, and keeps the preview. Where nothing is new and nothing is
 * to be decided, nobody has to say so: then it is applied.
 *
 * @throws {LeaseLost} when another process has taken over
 */
export async function compareReading(by: Acting, lease: Lease, id: string): Promise<void> {
	const one = await sourceReadings.read(by.db, id);
	const reading = one && (await readingOf(by.db, one));
	if (!one || !reading) return jobs.finish(by, lease, async () => {});
	const seen = await preview(by.db, reading, noChoices, by.now);
	// What somebody has answered and not sent is theirs to send.
	if (isNothingNew(seen) && !reading.isShort && one.sent === null) {
		await jobs.finish(by, lease, async (by) => {
			await sourceReadings.update(by.db, one, { phase: 'applying' }, realMoment());
			await askForApplication(by, id, one.startedBy);
		});
		return;
	}
	await keepPreview(by, lease, id, seen);
}
