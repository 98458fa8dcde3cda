import type { Db } from '../db/open.ts';

export interface Taking {
	readonly kinds: readonly string[];
	/** Names the process. */
	readonly owner: string;
	/** The council's moment. */
	readonly now: string;
	/** Both by the real clock, UTC in ISO 8601. */
	readonly real: string;
	readonly leaseUntil: string;
}

/** What is due and nobody's: put down, or left by a process whose lease is over. Each account has one done at a time. */
export const takeable = (db: Db, { kinds, now, real }: Taking) =>
	db
		.selectFrom('job')
		.selectAll()
		.where('kind', 'in', kinds)
		.where('dueAt', '<=', now)
		.where('notBefore', '<=', real)
		.where(({ eb, or, and }) =>
			or([
				eb('state', '=', 'waiting'),
				and([eb('state', '=', 'working'), eb('leaseUntil', '<=', real)]),
			]),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('job as other')
						.select('other.id')
						.whereRef('other.accountId', '=', 'job.accountId')
						.whereRef('other.id', '!=', 'job.id')
						.where('other.state', '=', 'working')
						.where('other.leaseUntil', '>', real),
				),
			),
		)
		.orderBy('dueAt')
		.orderBy('id')
		.limit(1);
