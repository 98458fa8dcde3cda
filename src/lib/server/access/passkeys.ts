import type { Db } from '../db/open.ts';

/** A passkey, as its owner sees it. */
export interface Passkey {
	readonly credentialId: string;
	/** The host it was made for. */
	readonly rpId: string;
	readonly name: string;
	readonly createdAt: string;
	/** `null`: never since. */
	readonly lastUsedAt: string | null;
}

/** What an answer is checked by. */
export interface StoredPasskey extends Passkey {
	readonly staffId: string;
	/** COSE, base64url. */
	readonly publicKey: string;
	readonly counter: number;
	readonly transports: readonly string[];
	readonly userHandle: string;
	/** When the last challenge that it answered was made. */
	readonly challengedAt: string;
}

interface Row extends Omit<StoredPasskey, 'counter' | 'transports'> {
	readonly counter: number | string;
	readonly transports: string;
}

const storedOf = ({ counter, transports, ...row }: Row): StoredPasskey => ({
	...row,
	counter: Number(counter),
	transports: transports.split(',').filter(Boolean),
});

/** Those of an account, also of a host that the installation had before; the oldest first. */
export async function list(db: Db, staffId: string): Promise<readonly StoredPasskey[]> {
	const rows = await db
		.selectFrom('passkey')
		.selectAll()
		.where('staffId', '=', staffId)
		.orderBy('createdAt')
		.orderBy('credentialId')
		.execute();
	return rows.map(storedOf);
}

/** Whether an account has any. */
export async function exist(db: Db, staffId: string): Promise<boolean> {
	const query = db.selectFrom('passkey').select('staffId').where('staffId', '=', staffId);
	return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** `undefined`: nobody's. */
export async function read(db: Db, credentialId: string): Promise<StoredPasskey | undefined> {
	const row = await db
		.selectFrom('passkey')
		.selectAll()
		.where('credentialId', '=', credentialId)
		.executeTakeFirst();
	return row && storedOf(row);
}

/**
 * A host other than this one that passkeys were made for; `null`: there is none.
 *
 * @param rpId of this one; `null`: none are made here
 */
export async function otherHost(db: Db, rpId: string | null): Promise<string | null> {
	const row = await db
		.selectFrom('passkey')
		.select('rpId')
		.where('rpId', '!=', rpId ?? '')
		.orderBy('createdAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.rpId ?? null;
}

/** The caller writes the audit entry. */
export async function create(db: Db, { transports, ...passkey }: StoredPasskey): Promise<void> {
	await db
		.insertInto('passkey')
		.values({ ...passkey, transports: transports.join() })
		.execute();
}

/** Calls one of an account otherwise. @returns whether it is there. The caller writes the audit entry. */
export async function rename(
	db: Db,
	{ staffId, credentialId, name }: Pick<StoredPasskey, 'staffId' | 'credentialId' | 'name'>,
): Promise<boolean> {
	const renamed = await db
		.updateTable('passkey')
		.set({ name })
		.where('staffId', '=', staffId)
		.where('credentialId', '=', credentialId)
		.returning('credentialId')
		.executeTakeFirst();
	return renamed !== undefined;
}

/** What one use leaves. */
export type PasskeyUse = Pick<StoredPasskey, 'counter' | 'challengedAt'> & {
	readonly lastUsedAt: string;
};

/** Keeps that one was used, its challenge with it. @returns false: it was used meanwhile */
export async function use(db: Db, before: StoredPasskey, use: PasskeyUse): Promise<boolean> {
	const used = await db
		.updateTable('passkey')
		.set(use)
		.where('credentialId', '=', before.credentialId)
		.where('challengedAt', '=', before.challengedAt)
		.returning('credentialId')
		.executeTakeFirst();
	return used !== undefined;
}

/** @returns whether it was there. The caller writes the audit entry. */
export async function destroy(db: Db, staffId: string, credentialId: string): Promise<boolean> {
	const gone = await db
		.deleteFrom('passkey')
		.where('staffId', '=', staffId)
		.where('credentialId', '=', credentialId)
		.returning('credentialId')
		.executeTakeFirst();
	return gone !== undefined;
}

/** @returns whether there were any. The caller writes the audit entry. */
export async function destroyOf(db: Db, staffId: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('passkey')
		.where('staffId', '=', staffId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
