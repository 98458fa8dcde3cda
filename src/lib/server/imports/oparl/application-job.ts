import * as v from 'valibot';
import type { Actor } from '../../../access/actor.ts';
import type { Acting } from '../../acting.ts';
import * as jobs from '../../jobs/jobs.ts';
import type { JobKind, RunningJob } from '../../jobs/kind.ts';
import { StoredActor } from '../../jobs/stored-actor.ts';
import type { ChildTask, Perform } from './child-tasks.ts';
import { realMoment } from './real-moment.ts';
import * as sourceReadings from './source-readings.ts';
import type { ReadingProblem } from '../../../views/imports/oparl-errors.ts';
import type { ReadingChange } from './source-readings.ts';

const Payload = v.object({ readingId: v.string(), actor: StoredActor });
type Payload = v.InferOutput<typeof Payload>;

const kindOf = (
	perform: Perform,
	task: Extract<ChildTask['task'], 'apply' | 'takeBack'>,
	during: 'applying' | 'takingBack',
	problems: readonly ['tooLargeToCompare' | 'notTakenBack', 'notApplied' | 'notTakenBack'],
): JobKind<Payload> => {
	/** What is written stays, for somebody to go on with or to take back. */
	const halt = async ({ db }: Acting, id: string, problem: ReadingProblem, account?: string) => {
		const one = await sourceReadings.read(db, id);
		if (one?.phase !== during) return;
		const progress = { ...one.progress, problem, ...(account !== undefined && { account }) };
		const change: ReadingChange = { phase: 'halted', progress };
		await sourceReadings.update(db, one, change, realMoment());
	};
	return {
		payload: Payload,
		attempts: 3,
		run: async ({ payload, lease, by, signal }: RunningJob<Payload>) => {
			const { readingId, actor } = payload;
			const { now } = by();
			const report = await perform({ task, readingId, lease, now, actor }, signal);
			if ('problem' in report) {
				const isLost = report.problem === 'rightLost';
				// One that is being taken back goes on with that alone, whatever stopped it.
				const problem = isLost && task === 'apply' ? 'rightLost' : problems[0];
				await jobs.finish(by(), lease, (by) => halt(by, readingId, problem, actor.name));
			}
		},
		failed: (by, id) => halt(by, id, problems[1]),
	};
};

/** Writes what a preview showed, in pieces. */
export const sourceApplication = (perform: Perform) =>
	kindOf(perform, 'apply', 'applying', ['tooLargeToCompare', 'notApplied']);
/** Takes back what such a run has written. */
export const sourceTakingBack = (perform: Perform) =>
	kindOf(perform, 'takeBack', 'takingBack', ['notTakenBack', 'notTakenBack']);

/** Puts the run of a reading down, in the caller's transaction. */
export async function askForApplication(by: Acting, id: string, actor: Actor): Promise<void> {
	// By its name: who asks is done by a kind too, and `putJob` knows them all.
	const payload: Payload = { readingId: id, actor: v.parse(StoredActor, actor) };
	await jobs.create(by, { kind: 'sourceApplication', subject: id, payload });
}
