import { system } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import { everything } from '../access/scope.ts';
import type { Scope } from '../access/scope.ts';
import type { Db } from './db/open.ts';
import { isDeadlock } from './db/store-errors.ts';

/** Who acts, on whose records, at which moment, in which database: made once per request or job. */
export interface Acting {
	readonly db: Db;
	readonly actor: Actor;
	readonly scope: Scope;
	/** The council's moment, UTC in ISO 8601. */
	readonly now: string;
	/**
	 * Asks again, within the transaction of an act, whether whoever acts still may, and throws if not: a
	 * right that was there when a request or a job began may have been taken since. The product itself has none.
	 */
	readonly still?: (trx: Db) => Promise<void>;
}

/** What an account or a link could do was changed while it acted; what it did is undone. */
export class RightLost extends Error {
	override readonly name = 'RightLost';
}

/** The product itself, which reaches every record. */
export const asSystem = (db: Db, now: string): Acting => ({
	db,
	actor: system,
	scope: everything,
	now,
});

/** What reading takes: whose records, in which database. */
export type Reader = Pick<Acting, 'db' | 'scope'>;

/** The same, bounded by nothing: for what a request needs beyond the records of whoever acts. */
export const unscoped = (by: Acting): Acting => ({ ...by, scope: everything });

/** Reads every record of a database, for what is worked out of all of them. */
export const readsAll = (db: Db): Reader => ({ db, scope: everything });

/**
 * Works in one transaction, the caller's where there is one. Never await the network inside.
 *
 * @throws {RightLost} or what `still` throws, before anything is done
 */
export async function inTransaction<Result>(
	by: Acting,
	work: (by: Acting) => Promise<Result>,
): Promise<Result> {
	if (by.db.isTransaction) return work(by);
	const once = () =>
		by.db.transaction().execute(async (db) => {
			await by.still?.(db);
			return work({ ...by, db });
		});
	try {
		return await once();
	} catch (error) {
		// Two who take each other's right: one was undone, and finds out why at the second try.
		if (!isDeadlock(error)) throw error;
		return once();
	}
}
