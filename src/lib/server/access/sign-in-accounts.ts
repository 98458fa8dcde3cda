import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as signIns from './sign-ins.ts';

/**
 * Gives an account a new password and ends its sign-ins.
 *
 * @param passwordHash of `hash` in passwords.ts
 * @param how by knowing the one before, or by a link
 */
export async function setPassword(
	by: Acting,
	id: string,
	passwordHash: string,
	how: 'staff.changePassword' | 'staff.usePasswordLink',
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
		await signIns.destroyOf(by.db, id);
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

/** Keeps the same password as another kind of hash, unless it was changed meanwhile; nothing that anybody did. */
export async function replaceHash(
	db: Db,
	id: string,
	{ before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
	await db
		.updateTable('signInAccount')
		.set({ password: after })
		.where('userId', '=', id)
		.where('providerId', '=', 'credential')
		.where('password', '=', before)
		.execute();
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
