import { randomUUID } from 'node:crypto';
import type { Db } from '../db/open.ts';
import type { ProviderPerson } from './provider-person.ts';

export interface ProviderIdentity {
	readonly id: string;
	readonly issuer: string;
	readonly subject: string;
	readonly name: string;
	readonly email: string;
	/** UTC in ISO 8601, by the real clock. */
	readonly seenAt: string;
	/** Whose account it is; `null`: an administrator has not said. */
	readonly staffId: string | null;
	readonly tiedAt: string | null;
	/** The group that gave the account its role last; `null`: an administrator did. */
	readonly followedGroup: string | null;
}

const select = (db: Db) =>
	db
		.selectFrom('providerIdentity')
		.select(['id', 'issuer', 'subject', 'name', 'email', 'seenAt', 'staffId', 'tiedAt'])
		.select('followedGroup');

/** More than a city has staff: nobody reads a longer list. */
const mostUntied = 100;

/** Who came from a provider and has no account, the last first. */
export const listUntied = (db: Db): Promise<ProviderIdentity[]> =>
	select(db)
		.where('staffId', 'is', null)
		.orderBy('seenAt', 'desc')
		.orderBy('id')
		.limit(mostUntied)
		.execute();

export const read = (db: Db, id: string): Promise<ProviderIdentity | undefined> =>
	select(db).where('id', '=', id).executeTakeFirst();

/** Who signs in to an account by a provider. */
export const readOf = (db: Db, staffId: string): Promise<ProviderIdentity | undefined> =>
	select(db).where('staffId', '=', staffId).executeTakeFirst();

/** Notes that somebody came, and how they are called by now; nothing that anybody did here. */
export async function note(
	db: Db,
	{ issuer, subject, name, email }: ProviderPerson,
	seenAt: string,
): Promise<ProviderIdentity> {
	const row = { issuer, subject, name, email, seenAt };
	await db
		.insertInto('providerIdentity')
		.values({ id: randomUUID(), ...row, staffId: null, tiedAt: null, followedGroup: null })
		.onConflict((conflict) =>
			conflict.columns(['issuer', 'subject']).doUpdateSet({ name, email, seenAt }),
		)
		.execute();
	return select(db)
		.where('issuer', '=', issuer)
		.where('subject', '=', subject)
		.executeTakeFirstOrThrow();
}

/** Says whose account somebody's is. @returns whether it was nobody's. The caller writes the audit entry. */
export async function tie(db: Db, id: string, staffId: string, now: string): Promise<boolean> {
	const tied = await db
		.updateTable('providerIdentity')
		.set({ staffId, tiedAt: now })
		.where('id', '=', id)
		.where('staffId', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return tied !== undefined;
}

/** The caller writes the audit entry. */
export async function untie(db: Db, id: string): Promise<void> {
	await db
		.updateTable('providerIdentity')
		.set({ staffId: null, tiedAt: null, followedGroup: null })
		.where('id', '=', id)
		.execute();
}

/** Notes which group gave the account its role. The caller writes the audit entry. */
export async function noteFollowed(db: Db, id: string, followedGroup: string): Promise<void> {
	await db.updateTable('providerIdentity').set({ followedGroup }).where('id', '=', id).execute();
}

/** Forgets who came before a moment of the real clock and has no account; nothing that anybody did. */
export async function destroyUntied(db: Db, before: string): Promise<void> {
	await db
		.deleteFrom('providerIdentity')
		.where('staffId', 'is', null)
		.where('seenAt', '<', before)
		.execute();
}
