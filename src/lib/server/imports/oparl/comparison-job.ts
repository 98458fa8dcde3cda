import type { ReadingProblem } from '../../../views/imports/oparl-errors.ts';
import * as v from 'valibot';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { JobKind } from '../../jobs/kind.ts';
import type { Perform } from './child-tasks.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadings from './source-readings.ts';

const Payload = v.object({ readingId: v.string() });
type Payload = v.InferOutput<typeof Payload>;

/** Compares what was read with the register, and keeps the preview. */
export const sourceComparison = (perform: Perform): JobKind<Payload> => ({
	payload: Payload,
	attempts: 3,
	run: async ({ payload, lease, by, signal }) => {
		const { readingId } = payload;
		const { now, actor } = by();
		const report = await perform({ task: 'compare', readingId, lease, now, actor }, signal);
		if (!('problem' in report)) return;
		await jobs.finish(by(), lease, (by) => giveUp(by, readingId, 'tooLargeToCompare'));
	},
	failed: (by, id) => giveUp(by, id, 'notCompared'),
});

/** Puts the comparison of a reading down, in the caller's transaction. */
export async function askForComparison(by: Acting, readingId: string): Promise<void> {
	// By its name: who asks is done by a kind too, and `putJob` knows them all.
	const payload: Payload = { readingId };
	await jobs.create(by, { kind: 'sourceComparison', subject: readingId, payload });
}

/** What was read stays, and can be compared once more. */
async function giveUp({ db }: Acting, id: string, problem: ReadingProblem): Promise<void> {
	const one = await sourceReadings.read(db, id);
	if (one?.phase !== 'ready') return;
	const progress = { ...one.progress, problem };
	await sourceReadings.update(db, one, { phase: 'failed', progress }, realMoment());
}
