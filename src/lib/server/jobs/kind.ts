import type * as v from 'valibot';
import type { Acting } from '../acting.ts';
import type { Lease } from './lease.ts';

/** Why a job ended without having done what it is for; the answer of the job names it. */
export const jobProblems = [
	/** Each attempt broke; the log says how. */
	'unexpected',
	/** Too many processes ended while they worked on it. */
	'processDied',
	/** It was put down by another version, or damaged. */
	'payloadUnreadable',
	/** Something may have left the house: somebody has to look whether it has. */
	'outcomeUnknown',
] as const;
export type JobProblem = (typeof jobProblems)[number];

/** A job in the hands of its handler. */
export interface RunningJob<Payload> {
	readonly payload: Payload;
	readonly lease: Lease;
	/** The product itself, at the council's moment of the call. */
	readonly by: () => Acting;
	/** Aborted when the lease is lost, or the process ends. */
	readonly signal: AbortSignal;
	/**
	 * Does what leaves the house. If the process ends meanwhile, or the work breaks, the job is
	 * `unsure` and never repeated; a work that throws `NothingLeft` may be.
	 */
	outside<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Thrown by what should have left the house, when it is certain that nothing did. */
export class NothingLeft extends Error {
	constructor(cause: unknown) {
		super('nothing has left the house', { cause });
		this.name = 'NothingLeft';
	}
}

/** What a kind of job carries, and who does it. */
export interface JobKind<Payload> {
	readonly payload: v.GenericSchema<unknown, Payload>;
	/** How often it is begun at most, where it breaks. */
	readonly attempts: number;
	/** Does the work. Its last transaction is `jobs.finish`; whatever it throws is tried again later. */
	run(job: RunningJob<Payload>): Promise<void>;
	/** What stays behind when it ends badly, in the transaction that ends it. */
	failed(by: Acting, subject: string, problem: JobProblem): Promise<void>;
}
