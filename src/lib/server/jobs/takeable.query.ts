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

/**
 * What is due and nobody's: put down, or left by a process whose lease is over. Each account has one done at a time.
 *
 * @param but accounts whose jobs are left alone
 */
export const takeable = (db: Db, { kinds, now, real }: Taking, but: readonly string[] = []) =>
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
		.$if(but.length > 0, (query) =>
			query.where(({ eb, or }) =>
				or([eb('accountId', 'is', null), eb('accountId', 'not in', but)]),
			),
		)
		.orderBy('dueAt')
		.orderBy('id')
		.limit(1);
