import { randomUUID } from 'node:crypto';
import { addMs, dayMs } from '../../calendar/moment.ts';
import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import * as clock from '../process/clock.ts';
import { log } from '../process/log.ts';
import { every } from './every.ts';
import * as jobs from './jobs.ts';
import type { TakenJob } from './jobs.ts';
import { LeaseLost } from './lease.ts';
import { unknownKinds } from './open-jobs.query.ts';
import { realMoment, runJob } from './run-job.ts';
import type { RunOptions } from './run-job.ts';
import { onWake } from './wake.ts';

/** So many at a time in one process, whoever has them done: each is a process of its own with memory of its own. */
const mostAtOnce = 2;
const keptDays = 30;

/**
 * How long a process has a job without saying so again. One that dies on PostgreSQL keeps the others
 * waiting for so long; on SQLite there is one process, and its next start lets go of all leases.
 */
const leaseMsOf = (db: Db) => (isPostgres(db) ? 30_000 : 600_000);

export interface WorkerOptions extends RunOptions {
	readonly leaseMs?: number;
	readonly everyMs?: number;
}

/** Takes jobs that are due and does them, until it is ended. @returns ends it, and gives back what it has */
export function startWorker(db: () => Db, options: WorkerOptions): () => Promise<void> {
	const worker = new Worker(db(), options);
	const looking = every({
		...{ name: 'looking for jobs', everyMs: options.everyMs ?? 1000, firstAfterMs: 0 },
		run: () => worker.look(),
	});
	const tidying = every({
		...{ name: 'tidying up jobs', everyMs: 3_600_000, firstAfterMs: 0 },
		run: () => worker.tidy(),
	});
	const endWaking = onWake(() => void worker.look().catch(noteTrouble));
	return async () => {
		endWaking();
		looking.end();
		tidying.end();
		await worker.end();
	};
}

const noteTrouble = (error: unknown) => log().error({ error }, 'looking for jobs failed');

class Worker {
	readonly #owner = randomUUID();
	readonly #db: Db;
	readonly #options: WorkerOptions;
	readonly #leaseMs: number;
	readonly #running = new Map<string, { stop: AbortController; done: Promise<void> }>();
	#isReady: boolean;
	#isLooking = false;
	#looksAgain = false;
	#isEnded = false;

	constructor(db: Db, options: WorkerOptions) {
		this.#db = db;
		this.#options = options;
		this.#leaseMs = options.leaseMs ?? leaseMsOf(db);
		this.#isReady = isPostgres(db);
	}

	async look(): Promise<void> {
		this.#looksAgain = true;
		if (this.#isLooking) return;
		this.#isLooking = true;
		try {
			if (!this.#isReady) await jobs.release(this.#db, this.#owner, 'others', realMoment());
			this.#isReady = true;
			while (this.#looksAgain && !this.#isEnded) {
				this.#looksAgain = false;
				await clock.refresh(this.#db);
				while (await this.#takeOne());
			}
		} finally {
			this.#isLooking = false;
		}
	}

	async #takeOne(): Promise<boolean> {
		if (this.#isEnded || this.#running.size >= mostAtOnce) return false;
		const taken = await jobs.take(this.#db, {
			...{ kinds: Object.keys(this.#options.kinds), owner: this.#owner },
			...{ now: clock.now(), real: realMoment(), leaseUntil: realMoment(this.#leaseMs) },
		});
		if (!taken) return false;
		const stop = new AbortController();
		const done = this.#hold(taken, stop).then(() => {
			this.#running.delete(taken.lease.jobId);
			if (!this.#isEnded) void this.look().catch(noteTrouble);
		});
		this.#running.set(taken.lease.jobId, { stop, done });
		return true;
	}

	/** Works on a job, and says all the while that somebody does. */
	async #hold(taken: TakenJob, stop: AbortController): Promise<void> {
		const { lease } = taken;
		const renewing = every({
			...{ name: 'renewing a lease', everyMs: this.#leaseMs / 3 },
			run: async () => {
				if (!(await jobs.renew(this.#db, lease, realMoment(this.#leaseMs)))) stop.abort();
			},
		});
		try {
			await runJob(this.#db, taken, this.#options, stop.signal);
		} catch (error) {
			// The lease stays until it is over: then somebody takes the job again.
			if (!(error instanceof LeaseLost) && !this.#isEnded) {
				log().error({ error, job: lease.jobId, kind: taken.kind }, 'how a job ended was not kept');
			}
		} finally {
			renewing.end();
		}
	}

	async end(): Promise<void> {
		this.#isEnded = true;
		for (const { stop } of this.#running.values()) stop.abort();
		await Promise.all([...this.#running.values()].map(({ done }) => done));
		await jobs.release(this.#db, this.#owner, 'own', realMoment());
	}

	/** Names what nobody here can do, and forgets what ended long ago. */
	async tidy(): Promise<void> {
		for (const kind of await unknownKinds(this.#db, Object.keys(this.#options.kinds))) {
			log().warn({ kind }, 'jobs of a kind that this version does not know are left alone');
		}
		await jobs.destroyBefore(this.#db, addMs(clock.now(), -keptDays * dayMs));
	}
}
