import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as audit from '../db/audit.ts';
import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';

/**
 * Gives an account a new password and ends its sign-ins.
 *
 * @param passwordHash of `hash` in passwords.ts
 * @param how `staff.changePassword` by themselves, `staff.resetPassword` by somebody else
 */
export async function setPassword(
	by: Acting,
	id: string,
	passwordHash: string,
	how: 'staff.changePassword' | 'staff.resetPassword',
): Promise<void> {
	await inTransaction(by, async (by) => {
		const changed = await by.db
			.updateTable('signInAccount')
			.set({ password: passwordHash, updatedAt: by.now })
			.where('userId', '=', id)
			.where('providerId', '=', 'credential')
			.returning('id')
			.executeTakeFirst();
		if (!changed) await createPassword(by.db, id, passwordHash, by.now);
		await by.db.deleteFrom('signIn').where('userId', '=', id).execute();
		await audit.record(by, how, id);
	});
}

/** The salted hash an account signs in by, or `undefined`. */
export async function passwordHashOf(db: Db, id: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('signInAccount')
		.select('password')
		.where('userId', '=', id)
		.where('providerId', '=', 'credential')
		.executeTakeFirst();
	return row?.password ?? undefined;
}

/** The caller writes the audit entry. */
export async function createPassword(
	db: Db,
	id: string,
	passwordHash: string,
	now: string,
): Promise<void> {
	await db
		.insertInto('signInAccount')
		.values({
			id: randomUUID(),
			accountId: id,
			providerId: 'credential',
			userId: id,
			password: passwordHash,
			createdAt: now,
			updatedAt: now,
		})
		.execute();
}

/** Keeps somebody out and ends their sign-ins; the last administrator who can sign in stays. */
export async function lock(by: Acting, id: string): Promise<'done' | 'lastAdministrator'> {
	return inTransaction(by, async (by) => {
		if (await isLastAdministrator(by.db, id)) return 'lastAdministrator';
		const locked = await by.db
			.updateTable('staff')
			.set((set) => ({ deactivatedAt: by.now, revision: set('revision', '+', 1) }))
			.where('id', '=', id)
			.where('deactivatedAt', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!locked) return 'done';
		await by.db.deleteFrom('signIn').where('userId', '=', id).execute();
		await audit.record(by, 'staff.lock', id);
		return 'done';
	});
}

/** Lets somebody sign in again. */
export async function unlock(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const unlocked = await by.db
			.updateTable('staff')
			.set((set) => ({ deactivatedAt: null, revision: set('revision', '+', 1) }))
			.where('id', '=', id)
			.where('deactivatedAt', 'is not', null)
			.returning('id')
			.executeTakeFirst();
		if (unlocked) await audit.record(by, 'staff.unlock', id);
	});
}

/** Whether nobody else could administer; call it inside the transaction that would change it. */
export async function isLastAdministrator(trx: Db, id: string): Promise<boolean> {
	// Held, so that two administrators cannot lock each other at the same moment.
	const administrators = await trx
		.selectFrom('staff')
		.select('id')
		.where('role', '=', 'administrator')
		.where('deactivatedAt', 'is', null)
		.orderBy('id')
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.execute();
	return administrators.length === 1 && administrators[0]?.id === id;
}
