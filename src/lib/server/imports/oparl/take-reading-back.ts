import type { Acting } from '../../acting.ts';
import * as audit from '../../db/audit.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { Lease } from '../../jobs/lease.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';
import { inPieces } from '../runs/pieces.ts';
import type { PiecePorts } from '../runs/pieces.ts';
import { takeBack } from '../runs/take-back.ts';
import { clearUp } from './clear-up.ts';
import { sourceIdOf } from './ids.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadings from './source-readings.ts';
import * as sourceRecords from './source-records.ts';
import * as sources from './sources.ts';

/** No council has more records; all that stay have to be known. */
const everyLeftover = 1_000_000;

/**
 * Takes back all that a run has written, in pieces, and what is known of the source since. What somebody
 * has changed or used stays, and remains the source's. Whoever calls it again after a crash goes on.
 *
 * @param by who has it taken back
 * @throws {LeaseLost} when another process has the job by now
 */
export async function takeReadingBack(
	by: Acting,
	lease: Lease,
	id: string,
	signal: AbortSignal,
	ports?: PiecePorts,
): Promise<void> {
	const one = await sourceReadings.read(by.db, id);
	const bodyKey = one?.phase === 'takingBack' ? one.progress.bodyKey : null;
	if (!one || bodyKey === null) return jobs.finish(by, lease, async () => {});
	if (!(await takeBack(by, lease, id, signal, ports))) return;
	const left = await importLeftovers.list(by.db, id, everyLeftover);
	const staying = new Set(left.map(({ recordId }) => recordId));
	const sourceId = sourceIdOf(bodyKey);
	const run = { sourceId, readingId: id };
	const isWhole = await inPieces(
		by,
		lease,
		async (size) => {
			const keys = await sourceRecords.changedKeys(by.db, id, size);
			if (keys.length === 0) return null;
			return {
				size: keys.length,
				write: ({ db }) => sourceRecords.restore(db, run, keys, staying),
			};
		},
		signal,
		ports,
	);
	if (!isWhole) return;
	await jobs.finish(by, lease, async (by) => {
		await sources.forgetUnused(by.db, sourceId);
		const name = one.outcome?.sourceName ?? '';
		await audit.record(by, 'source.takeBack', sourceId, { name, left: left.length });
		const now = await sourceReadings.read(by.db, id);
		if (now) await sourceReadings.update(by.db, now, { phase: 'takenBack' }, realMoment());
	});
	await clearUp(by, id, signal, ports);
}
