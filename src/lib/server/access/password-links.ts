import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../db/open.ts';

/** Why somebody sets a password by a link. */
export type PasswordLinkKind = 'first' | 'reset';

export interface PasswordLinkRecord {
	readonly staffId: string;
	/** UTC in ISO 8601, by the real clock. */
	readonly endsAt: string;
	readonly usedAt: string | null;
}

// 256 random bits need no salt.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What mail programs and messengers append is not its own. */
const tokenIn = (address: string): string => /^[\w-]{43}/.exec(address)?.[0] ?? '';

/**
 * A new one in place of the one before. The caller writes the audit entry.
 *
 * @returns what stands in the address, which is kept nowhere
 */
export async function replace(
	db: Db,
	staffId: string,
	{ kind, endsAt }: { readonly kind: PasswordLinkKind; readonly endsAt: string },
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await destroyOf(db, staffId);
	await db
		.insertInto('passwordLink')
		.values({ staffId, hash: hashOf(token), kind, endsAt, usedAt: null })
		.execute();
	return token;
}

/** `undefined`: there never was one, or a newer one has ended it. */
export const readByAddress = (db: Db, address: string): Promise<PasswordLinkRecord | undefined> =>
	db
		.selectFrom('passwordLink')
		.select(['staffId', 'endsAt', 'usedAt'])
		.where('hash', '=', hashOf(tokenIn(address)))
		.executeTakeFirst();

/** @returns whether nobody had. The caller writes the audit entry. */
export async function useUp(db: Db, address: string, now: string): Promise<boolean> {
	const used = await db
		.updateTable('passwordLink')
		.set({ usedAt: now })
		.where('hash', '=', hashOf(tokenIn(address)))
		.where('usedAt', 'is', null)
		.where('endsAt', '>', now)
		.returning('staffId')
		.executeTakeFirst();
	return used !== undefined;
}

/** The caller writes the audit entry. */
export async function destroyOf(db: Db, staffId: string): Promise<void> {
	await db.deleteFrom('passwordLink').where('staffId', '=', staffId).execute();
}
