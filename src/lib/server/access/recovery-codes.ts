import { createHmac, randomInt } from 'node:crypto';
import { keys } from '../process/keys.ts';
import type { Db } from '../db/open.ts';

export const recoveryCodeCount = 10;

// Without characters that are taken for one another when read from paper.
const legible = 'abcdefghjkmnpqrstuvwxyz23456789';

/** "abcd-efgh-…", seven groups: 138 bits, which need no slow hash. */
function makeCode(): string {
	const group = () => Array.from({ length: 4 }, () => legible[randomInt(legible.length)]).join('');
	return Array.from({ length: 7 }, group).join('-');
}

/** However it was typed; keyed, so that a stolen database alone gives nothing to try guesses on. */
const hashOf = (staffId: string, code: string): string =>
	createHmac('sha256', keys().secondFactor)
		.update(`recovery code\n${staffId}\n${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
		.digest('base64url');

/** Ten new ones in place of all before, to be shown once. The caller writes the audit entry. */
export async function replaceAll(db: Db, staffId: string): Promise<readonly string[]> {
	const codes = new Set<string>();
	while (codes.size < recoveryCodeCount) codes.add(makeCode());
	await destroyOf(db, staffId);
	const rows = [...codes].map((code) => ({ staffId, hash: hashOf(staffId, code), usedAt: null }));
	await db.insertInto('recoveryCode').values(rows).execute();
	return [...codes];
}

/** Uses one up. @returns whether it was there to be used. The caller writes the audit entry. */
export async function useOne(db: Db, staffId: string, code: string, now: string): Promise<boolean> {
	const used = await db
		.updateTable('recoveryCode')
		.set({ usedAt: now })
		.where('staffId', '=', staffId)
		.where('hash', '=', hashOf(staffId, code))
		.where('usedAt', 'is', null)
		.returning('staffId')
		.executeTakeFirst();
	return used !== undefined;
}

/** How many can still be used. */
export async function countLeft(db: Db, staffId: string): Promise<number> {
	const rows = await db
		.selectFrom('recoveryCode')
		.select('hash')
		.where('staffId', '=', staffId)
		.where('usedAt', 'is', null)
		.execute();
	return rows.length;
}

/** The caller writes the audit entry. */
export async function destroyOf(db: Db, staffId: string): Promise<void> {
	await db.deleteFrom('recoveryCode').where('staffId', '=', staffId).execute();
}
