import { readsAll, inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { MappedGroup } from '../process/provider-config.ts';
import * as offices from '../register/offices.ts';
import * as identities from './provider-identities.ts';
import type { ProviderIdentity } from './provider-identities.ts';
import { tie } from './provider-tie.ts';
import * as staff from './staff.ts';

/**
 * `kept`: no group has a say. `lastAdministrator`: they stay one, for nobody else could administer. `noGroup`: a group
 * gave them their role, and none does any more. `officeGone`: there is no office, or more than one, of the name in
 * OIDC_GROUPS. `changedMeanwhile`: somebody saves the account at this moment.
 */
export type Followed =
	'followed' | 'kept' | 'lastAdministrator' | 'noGroup' | 'officeGone' | 'changedMeanwhile';

type Role = Pick<staff.StaffDraft, 'role' | 'officeId'>;

async function roleOf({ db }: Acting, { role, office }: MappedGroup): Promise<Role | null> {
	if (office === null) return { role, officeId: null };
	const [found, ...more] = (await offices.list(readsAll(db))).filter(({ name }) => name === office);
	return found && more.length === 0 ? { role, officeId: found.id } : null;
}

/**
 * Gives a tied account the role and office of its person's group. An account whose role an administrator gave, and whose
 * person is in no mapped group, stays as it is.
 */
export const followGroup = (
	by: Acting,
	identityId: string,
	group: MappedGroup | null,
): Promise<Followed> =>
	inTransaction(by, async (by) => {
		const identity = await identities.read(by.db, identityId);
		const account = identity?.staffId && (await staff.read(by.db, identity.staffId));
		if (!identity || !account) return 'kept';
		if (group === null) return identity.followedGroup === null ? 'kept' : 'noGroup';
		const given = await roleOf(by, group);
		if (given === null) return 'officeGone';
		if (given.role !== account.role || given.officeId !== account.officeId) {
			const { name, email, personId, revision } = account;
			const draft = { name, email, personId, ...given };
			const saved = await staff.update(by, account.id, draft, revision, 'staff.followGroup');
			if (saved === 'lastAdministrator') return saved;
			if (saved !== 'saved') return 'changedMeanwhile';
		}
		await identities.noteFollowed(by.db, identity.id, group.group);
		return 'followed';
	});

/** Makes the account of somebody whose group has a role here. `taken`: there is an account with their address. */
export const makeAccount = (
	by: Acting,
	identity: ProviderIdentity,
	group: MappedGroup,
): Promise<{ readonly id: string } | 'taken' | 'officeGone'> =>
	inTransaction(by, async (by) => {
		const given = await roleOf(by, group);
		if (given === null) return 'officeGone';
		const { name, email } = identity;
		const made = await staff.create(by, { name, email, personId: null, ...given }, null);
		if (typeof made === 'string') return made === 'emailTaken' ? 'taken' : 'officeGone';
		const tied = await tie(by, made.id, identity.id);
		if (tied !== 'tied') throw new Error(`an account was made for somebody who is ${tied}`);
		await identities.noteFollowed(by.db, identity.id, group.group);
		return made;
	});
