import { randomUUID } from 'node:crypto';
import * as audit from '../db/audit.ts';
import type { Actor, Deed } from '../db/audit.ts';
import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';

const deed = (action: Deed['action'], id: string): Deed => ({
	action,
	subjectKind: 'staff',
	subjectId: id,
});

/**
 * Gives an account a new password and ends its sign-ins.
 *
 * @param passwordHash of `hash` in passwords.ts
 * @param how `staff.changePassword` by themselves, `staff.resetPassword` by somebody else
 */
export async function setPassword(
	db: Db,
	id: string,
	passwordHash: string,
	how: 'staff.changePassword' | 'staff.resetPassword',
	actor: Actor,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const changed = await trx
			.updateTable('signInAccount')
			.set({ password: passwordHash, updatedAt: now })
			.where('userId', '=', id)
			.where('providerId', '=', 'credential')
			.returning('id')
			.executeTakeFirst();
		if (!changed) await createPassword(trx, id, passwordHash, now);
		await trx.deleteFrom('signIn').where('userId', '=', id).execute();
		await audit.create(trx, actor, deed(how, id), now);
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

/** Part of a deed that is in the audit already. */
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
export async function lock(
	db: Db,
	id: string,
	actor: Actor,
	now: string,
): Promise<'done' | 'lastAdministrator'> {
	return db.transaction().execute(async (trx) => {
		if (await isLastAdministrator(trx, id)) return 'lastAdministrator';
		const locked = await trx
			.updateTable('staff')
			.set((set) => ({ deactivatedAt: now, revision: set('revision', '+', 1) }))
			.where('id', '=', id)
			.where('deactivatedAt', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!locked) return 'done';
		await trx.deleteFrom('signIn').where('userId', '=', id).execute();
		await audit.create(trx, actor, deed('staff.lock', id), now);
		return 'done';
	});
}

/** Lets somebody sign in again. */
export async function unlock(db: Db, id: string, actor: Actor, now: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const unlocked = await trx
			.updateTable('staff')
			.set((set) => ({ deactivatedAt: null, revision: set('revision', '+', 1) }))
			.where('id', '=', id)
			.where('deactivatedAt', 'is not', null)
			.returning('id')
			.executeTakeFirst();
		if (unlocked) await audit.create(trx, actor, deed('staff.unlock', id), now);
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
