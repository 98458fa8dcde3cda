import { randomUUID } from 'node:crypto';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import { tryLock } from '../db/try-lock.ts';
import { LeaseLost } from './lease.ts';
import type { Lease } from './lease.ts';
import { takeable } from './takeable.query.ts';
import type { Taking } from './takeable.query.ts';

/**
 * `unsure`: something may have left the house, and nobody knows. `failed` and `unsure` name a
 * problem in their answer. What a job does leaves its lines in the audit; that it was put down, none.
 */
export type JobState = 'waiting' | 'working' | 'done' | 'failed' | 'unsure' | 'cancelled';
/** Those of jobs that are still to be done, or being done. */
export const openStates: readonly JobState[] = ['waiting', 'working'];
/** Of one that nobody has. */
const nobodys = { leaseOwner: null, leaseUntil: null };

export interface NewJob {
	readonly kind: string;
	/** Id of what it works on. */
	readonly subject: string;
	readonly payload: object;
	/** By the council's clock; at once where nothing is said. */
	readonly dueAt?: string;
}

/** Puts work down, in the caller's transaction where there is one. @returns its id */
export async function create(by: Acting, job: NewJob): Promise<string> {
	const id = randomUUID();
	const { kind, subject, payload, dueAt = by.now } = job;
	await by.db
		.insertInto('job')
		.values({
			...{ id, kind, subject, dueAt, payload: JSON.stringify(payload), state: 'waiting' },
			...{ notBefore: '', answer: null, ...nobodys, outsideAt: null },
			...{ createdAt: by.now, endedAt: null },
			accountId: by.actor.kind === 'staff' ? by.actor.id : null,
		})
		.execute();
	return id;
}

export interface JobRecord {
	readonly id: string;
	readonly kind: string;
	readonly state: string;
	readonly attempts: number;
	/** JSON of what came of it, by kind; of one that ended badly `{ problem }`. */
	readonly answer: string | null;
}

/** Those that are about something, the oldest first. */
export async function list(db: Db, subject: string): Promise<readonly JobRecord[]> {
	return await db
		.selectFrom('job')
		.select(['id', 'kind', 'state', 'attempts', 'answer'])
		.where('subject', '=', subject)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
}

export interface TakenJob {
	readonly lease: Lease;
	readonly kind: string;
	readonly subject: string;
	/** JSON, as it was put down. */
	readonly payload: string;
	readonly attempts: number;
	/** How many processes ended while they had it. */
	readonly deaths: number;
	readonly outsideAt: string | null;
}

/** Takes the job that has been due longest; no other process gets it while the lease holds. */
export async function take(db: Db, taking: Taking): Promise<TakenJob | null> {
	// Without a lock first: on SQLite a transaction waits for whoever writes, and so does all of the app.
	if (!(await takeable(db, taking).executeTakeFirst())) return null;
	return db.transaction().execute(async (trx) => {
		const row = await nextOf(trx, taking);
		if (!row) return null;
		const number = row.leaseNumber + 1;
		const attempts = row.state === 'waiting' ? row.attempts + 1 : row.attempts;
		await trx
			.updateTable('job')
			.set({ state: 'working', attempts, leaseNumber: number })
			.set({ leaseOwner: taking.owner, leaseUntil: taking.leaseUntil })
			.where('id', '=', row.id)
			.where('leaseNumber', '=', row.leaseNumber)
			.executeTakeFirstOrThrow();
		return {
			...{ lease: { jobId: row.id, number }, kind: row.kind, subject: row.subject, attempts },
			...{ payload: row.payload, deaths: number - attempts, outsideAt: row.outsideAt },
		};
	});
}

/** The job to take, held for this transaction, with all that is its account's to have done. */
async function nextOf(trx: Db, taking: Taking) {
	const others: string[] = [];
	for (;;) {
		const row = await takeable(trx, taking, others)
			.$if(isPostgres(trx), (query) => query.forUpdate().skipLocked())
			.executeTakeFirst();
		if (!row || row.accountId === null) return row;
		// Who takes at the same moment does not see what is taken here. Once the name is held, what came before is seen.
		if (await tryLock(trx, 'job.accountId', row.accountId)) {
			const again = takeable(trx, taking, others).where('id', '=', row.id);
			if (await again.executeTakeFirst()) return row;
		}
		others.push(row.accountId);
	}
}

/** Of the job, if it is still held by that lease. */
const held = (db: Db, { jobId, number }: Lease) =>
	db
		.updateTable('job')
		.where('id', '=', jobId)
		.where('state', '=', 'working')
		.where('leaseNumber', '=', number);

/** Keeps a job for longer. @returns false if it is another's, or over */
export async function renew(db: Db, lease: Lease, leaseUntil: string): Promise<boolean> {
	const { numUpdatedRows } = await held(db, lease).set({ leaseUntil }).executeTakeFirst();
	return numUpdatedRows > 0n;
}

/**
 * Ends a job and does what it is for, both or neither: the lease is checked in the transaction of the
 * effect, and first, so that nobody can take the job meanwhile.
 *
 * @throws {LeaseLost} when it is another's by now, or over
 */
export async function end<Result>(
	by: Acting,
	lease: Lease,
	{ state, answer }: { readonly state: 'done' | 'failed' | 'unsure'; readonly answer: unknown },
	effect: (by: Acting) => Promise<Result>,
): Promise<Result> {
	return inTransaction(by, async (by) => {
		const ended = await held(by.db, lease)
			.set({ state, endedAt: by.now, ...nobodys })
			.set({ answer: answer === null ? null : JSON.stringify(answer), payload: '{}' })
			.executeTakeFirst();
		if (ended.numUpdatedRows === 0n) throw new LeaseLost(lease);
		return effect(by);
	});
}

/** Ends a job that turned out well: `end`. */
export const finish = <Result>(
	by: Acting,
	lease: Lease,
	effect: (by: Acting) => Promise<Result>,
	answer: unknown = null,
): Promise<Result> => end(by, lease, { state: 'done', answer }, effect);

/**
 * Keeps a part of what a job is for; the job goes on. What it has tried before counts no longer.
 *
 * @throws {LeaseLost} when it is another's by now, or over; then nothing is written
 */
export async function proceed(
	by: Acting,
	lease: Lease,
	effect: (by: Acting) => Promise<void>,
): Promise<void> {
	await inTransaction(by, async (by) => {
		const still = await held(by.db, lease).set({ attempts: 1 }).executeTakeFirst();
		if (still.numUpdatedRows === 0n) throw new LeaseLost(lease);
		await effect(by);
	});
}

/**
 * Notes that from now on something may leave the house, or with `null` that nothing has.
 *
 * @param outsideAt by the real clock
 * @throws {LeaseLost}
 */
export async function markOutside(db: Db, lease: Lease, outsideAt: string | null): Promise<void> {
	const marked = await held(db, lease).set({ outsideAt }).executeTakeFirst();
	if (marked.numUpdatedRows === 0n) throw new LeaseLost(lease);
}

/** Gives a job back for another attempt, not before that moment of real time. */
export async function retry(db: Db, lease: Lease, notBefore: string): Promise<void> {
	await held(db, lease)
		.set({ state: 'waiting', notBefore, ...nobodys })
		.execute();
}

/**
 * Lets go of the leases of processes that are no more: their jobs can be taken at once.
 *
 * @param whose of this owner, or of everybody but this owner
 */
export async function release(
	db: Db,
	owner: string,
	whose: 'own' | 'others',
	real: string,
): Promise<void> {
	await db
		.updateTable('job')
		.set({ leaseUntil: real })
		.where('state', '=', 'working')
		.where('leaseOwner', whose === 'own' ? '=' : '!=', owner)
		.execute();
}

/** Takes back what is still to be done about a subject, or is being done. @returns false: nothing was */
export async function cancel(by: Acting, subject: string): Promise<boolean> {
	const { numUpdatedRows } = await by.db
		.updateTable('job')
		.set({ state: 'cancelled', endedAt: by.now, ...nobodys, payload: '{}' })
		.where('subject', '=', subject)
		.where('state', 'in', openStates)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Forgets what ended before a moment of the council's clock. */
export async function destroyBefore(db: Db, moment: string): Promise<void> {
	await db
		.deleteFrom('job')
		.where('state', 'not in', openStates)
		.where('endedAt', '<', moment)
		.execute();
}
