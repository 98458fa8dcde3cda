import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import * as passwordLinks from './password-links.ts';
import type { PasswordLinkKind } from './password-links.ts';
import { passwordHashOf, setPassword } from './sign-in-accounts.ts';
import * as staff from './staff.ts';
import type { StaffAccount } from './staff.ts';

const firstLinkDays = 7;
const resetLinkHours = 24;

/** How long somebody has to set their password. */
export const passwordLinkHours: Readonly<Record<PasswordLinkKind, number>> = {
	first: firstLinkDays * 24,
	reset: resetLinkHours,
};

/** To be shown once, to whoever passes it on. */
export interface PasswordLink {
	readonly url: string;
	/** UTC in ISO 8601, by the real clock. */
	readonly endsAt: string;
}

/** Whoever never had a password sets their first one, however often a link is made. */
export const passwordLinkKindFor = async (db: Db, staffId: string): Promise<PasswordLinkKind> =>
	(await passwordHashOf(db, staffId)) === undefined ? 'first' : 'reset';

/** Makes the link by which somebody sets their password; one before it ends. Until then their old password holds. */
export async function issuePasswordLink(
	by: Acting,
	staffId: string,
	kind: PasswordLinkKind,
): Promise<PasswordLink> {
	return inTransaction(by, async (by) => {
		const end = clock.realNow() + passwordLinkHours[kind] * 60 * 60 * 1000;
		const endsAt = new Date(end).toISOString();
		const token = await passwordLinks.replace(by.db, staffId, { kind, endsAt });
		await audit.record(by, 'staff.issuePasswordLink', staffId, { kind });
		return { url: `${config().origin}/sign-in/password/${token}`, endsAt };
	});
}

/** Why such a link opens nothing. */
export type PasswordLinkRefusal = 'unknown' | 'used' | 'over' | 'locked';

/** A link that opens nothing, and whose it was; `null`: nobody knows. */
export interface RefusedPasswordLink {
	readonly refusal: PasswordLinkRefusal;
	readonly staffId: string | null;
}

/** Whose link it is. Reading does not use it up: programs that look through mails open every link. */
export async function openPasswordLink(
	db: Db,
	address: string,
): Promise<StaffAccount | RefusedPasswordLink> {
	const link = await passwordLinks.readByAddress(db, address);
	const account = link && (await staff.read(db, link.staffId));
	if (!account) return { refusal: 'unknown', staffId: null };
	const refused = (refusal: PasswordLinkRefusal) => ({ refusal, staffId: account.id });
	if (link.usedAt !== null) return refused('used');
	if (Date.parse(link.endsAt) <= clock.realNow()) return refused('over');
	return account.deactivatedAt === null ? account : refused('locked');
}

/**
 * Sets the password by a link, which is used up, and ends all sign-ins of the account.
 *
 * @param by as the account itself
 * @param passwordHash of `hash` in passwords.ts
 * @returns false: somebody has used it meanwhile
 */
export const setPasswordByLink = (
	by: Acting,
	address: string,
	passwordHash: string,
): Promise<boolean> =>
	inTransaction(by, async (by) => {
		const now = new Date(clock.realNow()).toISOString();
		if (!(await passwordLinks.useUp(by.db, address, now))) return false;
		await setPassword(by, by.actor.id, passwordHash, 'staff.usePasswordLink');
		return true;
	});
