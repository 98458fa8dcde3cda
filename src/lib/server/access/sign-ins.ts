import type { Db } from '../db/open.ts';

/** Ends all sign-ins of an account; the caller writes the audit entry. */
export async function destroyOf(db: Db, staffId: string): Promise<void> {
	await db.deleteFrom('signIn').where('userId', '=', staffId).execute();
}
