import * as v from 'valibot';
import { asSystem } from '../acting.ts';
import type { Db } from '../db/open.ts';
import * as clock from '../process/clock.ts';
import { log } from '../process/log.ts';
import * as jobs from './jobs.ts';
import type { TakenJob } from './jobs.ts';
import { LeaseLost } from './lease.ts';
import { NothingLeft } from './kind.ts';
import type { JobKind, JobProblem } from './kind.ts';

/** A job that so many processes did not outlive is given up. */
const mostDeaths = 100;

/** Two seconds, four, eight …, ten minutes at most. */
export const pauseAfter = (attempts: number): number => Math.min(1000 * 2 ** attempts, 600_000);

/** By the real clock, which leases and attempts go by: UTC in ISO 8601, so many milliseconds from now. */
export const realMoment = (ms = 0): string => new Date(clock.realNow() + ms).toISOString();

export interface RunOptions {
	readonly kinds: Readonly<Record<string, JobKind<unknown>>>;
	/** Milliseconds until a job that broke is tried again, by how often it was begun. */
	readonly pauseAfter?: (attempts: number) => number;
}

/**
 * Does a job that was taken, and ends it or gives it back.
 *
 * @throws {LeaseLost} when somebody else has it by now; whatever the database throws
 */
export async function runJob(
	db: Db,
	taken: TakenJob,
	options: RunOptions,
	signal: AbortSignal,
): Promise<void> {
	const { lease, subject, attempts } = taken;
	const kind = options.kinds[taken.kind];
	if (!kind) return;
	const by = () => asSystem(db, clock.now());
	const endAs = (state: 'failed' | 'unsure', problem: JobProblem) =>
		jobs.end(by(), lease, { state, answer: { problem } }, (by) =>
			kind.failed(by, subject, problem),
		);

	if (taken.outsideAt !== null) return endAs('unsure', 'outcomeUnknown');
	if (taken.deaths > mostDeaths) return endAs('failed', 'processDied');
	const payload = v.safeParse(v.pipe(v.string(), v.parseJson(), kind.payload), taken.payload);
	if (!payload.success) return endAs('failed', 'payloadUnreadable');

	let mayHaveLeft = false;
	const outside = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		await jobs.markOutside(db, lease, realMoment());
		mayHaveLeft = true;
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof NothingLeft)) throw error;
			await jobs.markOutside(db, lease, null);
			mayHaveLeft = false;
			throw error;
		}
	};
	try {
		await kind.run({ payload: payload.output, lease, by, signal, outside });
	} catch (error) {
		if (error instanceof LeaseLost || signal.aborted) throw error;
		log().error({ error, job: lease.jobId, kind: taken.kind, attempts }, 'a job broke');
		if (mayHaveLeft) return endAs('unsure', 'outcomeUnknown');
		if (attempts >= kind.attempts) return endAs('failed', 'unexpected');
		const ms = (options.pauseAfter ?? pauseAfter)(attempts);
		return jobs.retry(db, lease, realMoment(ms));
	}
}
