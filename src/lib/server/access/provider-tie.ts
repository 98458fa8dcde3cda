import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as identities from './provider-identities.ts';
import type { ProviderIdentity } from './provider-identities.ts';
import * as signIns from './sign-ins.ts';
import * as staff from './staff.ts';

/** As the audit names somebody who has an account at the provider; by the subject they are found there. */
const toldOf = ({ name, email, subject }: ProviderIdentity): string =>
	[name, email, subject].filter(Boolean).join(', ');

/**
 * Says that somebody who came from the provider has this account, in place of whoever signed in to it by the provider
 * before. Equal addresses say nothing: whoever calls it has decided.
 */
export const tie = (
	by: Acting,
	staffId: string,
	identityId: string,
): Promise<'tied' | 'gone' | 'taken'> =>
	inTransaction(by, async (by) => {
		const identity = await identities.read(by.db, identityId);
		if (!identity || !(await staff.read(by.db, staffId))) return 'gone';
		const before = await identities.readOf(by.db, staffId);
		if (before?.id === identity.id) return 'tied';
		if (before) await partFrom(by, staffId, before);
		if (!(await identities.tie(by.db, identity.id, staffId, by.now))) return 'taken';
		const changed = { identity: [before ? toldOf(before) : null, toldOf(identity)] };
		await audit.record(by, 'identity.tie', staffId, { changed });
		return 'tied';
	});

/** Takes the sign-in by the provider away from an account, and ends all its sign-ins. */
export const untie = (by: Acting, staffId: string): Promise<void> =>
	inTransaction(by, async (by) => {
		const before = await identities.readOf(by.db, staffId);
		if (!before) return;
		await partFrom(by, staffId, before);
		await audit.record(by, 'identity.untie', staffId, {
			changed: { identity: [toldOf(before), null] },
		});
	});

/** Who may be signed in by it at this moment is not any more. */
async function partFrom({ db }: Acting, staffId: string, { id }: ProviderIdentity): Promise<void> {
	await identities.untie(db, id);
	await signIns.destroyOf(db, staffId);
}
