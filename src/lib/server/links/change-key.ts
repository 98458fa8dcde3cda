import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as signIns from '../access/sign-ins.ts';
import * as audit from '../db/audit.ts';
import { config } from '../process/config.ts';
import { rotateKey } from '../process/keys.ts';

/** Signs links with a new key from the next start on; those that are out there open until a moment of the real clock. */
export async function changeLinkKey(by: Acting, until: string): Promise<void> {
	rotateKey(config().data, 'links', until);
	await audit.record(by, 'key.rotate', 'links', { until });
}

/** Signs cookies with a new key from the next start on, and ends every sign-in now. @returns how many */
export async function changeSignInKey(by: Acting): Promise<number> {
	rotateKey(config().data, 'signIn', by.now);
	return inTransaction(by, async (by) => {
		const ended = await signIns.destroyEvery(by.db);
		await audit.record(by, 'key.rotate', 'signIns', { ended });
		return ended;
	});
}
