import { secondFactorKinds } from '../../access/second-factor.ts';
import type { SecondFactorKind } from '../../access/second-factor.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';

export interface SignInRecord {
	readonly id: string;
	/** UTC in ISO 8601, by the real clock. */
	readonly createdAt: string;
	/** To within ten minutes. */
	readonly usedAt: string;
	/** What the browser called itself. */
	readonly userAgent: string;
	/** Of `addressOf`; `null`: not kept then. */
	readonly network: string | null;
	/** What was given beside the password. */
	readonly secondFactor: SecondFactorKind | null;
}

/** What a column says. */
export const kindOf = (stored: unknown): SecondFactorKind | null =>
	secondFactorKinds.find((kind) => kind === stored) ?? null;

/** Longer names are of no browser. */
const longestName = 600;

// better-auth keeps moments as text in SQLite, and PostgreSQL hands out Date.
const momentOf = (stored: unknown): string => new Date(stored as string | Date).toISOString();

/** Those of an account that hold, the last used first. */
export async function list(db: Db, staffId: string, now: number): Promise<SignInRecord[]> {
	const rows = await db
		.selectFrom('signIn')
		.select([
			...(['id', 'createdAt', 'updatedAt', 'expiresAt', 'userAgent', 'network'] as const),
			'secondFactor',
		])
		.where('userId', '=', staffId)
		.execute();
	return rows
		.filter(({ expiresAt }) => Date.parse(momentOf(expiresAt)) > now)
		.map(({ id, createdAt, updatedAt, userAgent, network, secondFactor }) => ({
			id,
			createdAt: momentOf(createdAt),
			usedAt: momentOf(updatedAt),
			userAgent: userAgent ?? '',
			network,
			secondFactor: kindOf(secondFactor),
		}))
		.toSorted((a, b) => b.usedAt.localeCompare(a.usedAt));
}

/** Notes of a sign-in which kind of browser it is from, from where, and what was given beside the password. */
export async function note(
	db: Db,
	token: string,
	{ userAgent, ...rest }: Pick<SignInRecord, 'userAgent' | 'network' | 'secondFactor'>,
): Promise<void> {
	await db
		.updateTable('signIn')
		.set({ userAgent: userAgent.slice(0, longestName), ...rest })
		.where('token', '=', token)
		.execute();
}

/** Notes what was given at a sign-in beside the password. */
export async function noteSecondFactor(db: Db, id: string, kind: SecondFactorKind): Promise<void> {
	await db.updateTable('signIn').set({ secondFactor: kind }).where('id', '=', id).execute();
}

/** Ends one sign-in of whoever acts. */
export const endOne = (by: Acting, staffId: string, id: string): Promise<void> =>
	end(by, staffId, (signIn) => signIn.id === id);

/** Ends every sign-in of whoever acts but one. */
export const endOthers = (by: Acting, staffId: string, kept: string | null): Promise<void> =>
	end(by, staffId, (signIn) => signIn.id !== kept);

async function end(
	by: Acting,
	staffId: string,
	isMeant: (signIn: { readonly id: string }) => boolean,
): Promise<void> {
	await inTransaction(by, async (by) => {
		const query = by.db.selectFrom('signIn').select('id').where('userId', '=', staffId);
		const meant = (await query.execute()).filter(isMeant);
		for (const { id } of meant) await destroy(by.db, id);
		if (meant.length > 0) await audit.record(by, 'signIn.end', staffId, { count: meant.length });
	});
}

/** The caller writes the audit entry, or nobody did anything: its time was over. */
export async function destroy(db: Db, id: string): Promise<void> {
	await db.deleteFrom('signIn').where('id', '=', id).execute();
}

/** Ends all sign-ins of an account; the caller writes the audit entry. */
export async function destroyOf(db: Db, staffId: string): Promise<void> {
	await db.deleteFrom('signIn').where('userId', '=', staffId).execute();
}

/** Ends the sign-ins of an account but one; the caller writes the audit entry. */
export async function destroyOthers(db: Db, staffId: string, kept: string | null): Promise<void> {
	await db
		.deleteFrom('signIn')
		.where('userId', '=', staffId)
		.where('id', '!=', kept ?? '')
		.execute();
}

/** Forgets those whose time was over at a moment of the real clock; nothing that anybody did. */
export async function destroyOver(db: Db, moment: string): Promise<void> {
	await db.deleteFrom('signIn').where('expiresAt', '<', moment).execute();
}

/** Ends those of everybody; the caller writes the audit entry. @returns how many */
export async function destroyEvery(db: Db): Promise<number> {
	const { numDeletedRows } = await db.deleteFrom('signIn').executeTakeFirst();
	return Number(numDeletedRows);
}
