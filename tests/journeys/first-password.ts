import { join } from 'node:path';
import { open } from '../../src/lib/server/db/open.ts';
import { createPassword, passwordHashOf } from '../../src/lib/server/access/sign-in-accounts.ts';
import * as staff from '../../src/lib/server/access/staff.ts';

export const firstPassword = 'neun Zebras lesen Zeitung';
/** Of `hash` in passwords.ts; working it out takes a while. */
const passwordHash =
	'scrypt$15$8$3$92c7466a2ba35770f485593913dade89$ddfc6f0767d4f8503e6faeda223d2bb226f72bc582cda1e1a6889925bfe94bb677ac8086fa100557d5ab7fccbccef49f71a5d8538480aa01402c35c4aaa0f8f9';

/** What the first administrator has done by their link, in a store that was just prepared. */
export async function setFirstPassword(
	env: NodeJS.ProcessEnv,
): Promise<{ readonly email: string; readonly password: string }> {
	const db = open(env.DATABASE_URL || join(env.VOLLZAEHLIG_DATA ?? '', 'vollzaehlig.sqlite'));
	try {
		const account = await staff.firstAdministrator(db);
		if (!account) throw new Error('The first start made no administrator');
		const has = (await passwordHashOf(db, account.id)) !== undefined;
		if (!has) await createPassword(db, account.id, passwordHash, new Date().toISOString());
		return { email: account.email, password: firstPassword };
	} finally {
		await db.destroy();
	}
}
