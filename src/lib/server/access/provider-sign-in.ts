import { dayMs } from '../../calendar/moment.ts';
import { identityCode } from '../../views/sign-ins/provider-identities.ts';
import { asSystem } from '../acting.ts';
import { db } from '../db/db.ts';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { log } from '../process/log.ts';
import { noteSignIn } from '../process/security/note-request.ts';
import { knownBrowser } from './known-browser.ts';
import type { ProviderRefusal, ProviderWay } from './provider-cookie.ts';
import { followGroup, makeAccount } from './provider-groups.ts';
import * as identities from './provider-identities.ts';
import type { ProviderIdentity } from './provider-identities.ts';
import type { ProviderPerson } from './provider-person.ts';
import { OidcProvider, ProviderError } from './provider.ts';
import { enterProven } from './sign-in.ts';
import type { SignInResult, SignInTry } from './sign-in.ts';
import * as staff from './staff.ts';

let made: OidcProvider | null | undefined;
/** The city's provider, made on first use; `null`: people sign in here alone. */
export function provider(): OidcProvider | null {
	const { provider, origin } = config();
	return (made ??= provider && new OidcProvider(provider, origin));
}

/** Whether somebody signs in to an account by the provider that there is now. */
export async function isTied(staffId: string): Promise<boolean> {
	const issuer = config().provider?.issuer;
	if (issuer === undefined) return false;
	return (await identities.readOf(db(), staffId)) !== undefined;
}

/** So long it is remembered that somebody came who has no account. */
const untiedDays = 30;
/** @param now in milliseconds of real time */
export const untiedBefore = (now: number): string =>
	new Date(now - untiedDays * dayMs).toISOString();

export interface ProviderRefused {
	readonly state: 'refused';
	readonly refusal: ProviderRefusal;
	/** Who came, by which an administrator finds them; `null`: nobody knows. */
	readonly code: string | null;
	/** Whose account it is about. */
	readonly staffId: string | null;
}

const refused = (refusal: ProviderRefusal, identity?: ProviderIdentity): ProviderRefused => ({
	...{ state: 'refused', refusal },
	code: identity ? identityCode(identity.id) : null,
	staffId: identity?.staffId ?? null,
});

/** Signs in somebody who came back from the provider. */
export async function signInByProvider(
	oidc: OidcProvider,
	way: ProviderWay,
	search: string,
	given: Pick<SignInTry, 'headers' | 'knownBy' | 'address'>,
): Promise<Extract<SignInResult, { state: 'signedIn' }> | ProviderRefused> {
	let person: ProviderPerson;
	try {
		person = await oidc.complete(way, search);
	} catch (error) {
		if (!(error instanceof ProviderError)) throw error;
		log().warn({ error }, 'a sign-in by the OpenID Connect provider failed');
		return refused(error.failure);
	}
	const found = await accountOf(oidc, person);
	if ('refusal' in found) return found;
	const { identity, account } = found;
	const secondFactor = person.hasTwoFactors ? 'provider' : null;
	const result = await enterProven({ staffId: account.id, secondFactor, ...given });
	if (result.state !== 'signedIn') return refused('locked', identity);
	const email = account.email.toLowerCase();
	const browser = knownBrowser(given.knownBy, email);
	const state = result.lacks === null ? 'signedIn' : 'unfinished';
	noteSignIn({ email, address: given.address, browser, state });
	return result;
}

interface Found {
	readonly identity: ProviderIdentity;
	readonly account: staff.StaffAccount;
}

/** Whose account it is, with the role of their group. Whoever is refused is listed for administrators. */
async function accountOf(
	{ config }: OidcProvider,
	person: ProviderPerson,
): Promise<Found | ProviderRefused> {
	const seenAt = new Date(clock.realNow()).toISOString();
	const identity = await identities.note(db(), person, seenAt);
	const by = asSystem(db(), clock.now());
	if (identity.staffId === null) {
		const isWelcome = config.makesAccounts && person.name !== '' && person.email !== '';
		if (!isWelcome || person.group === null) return refused('unknown', identity);
		const made = await makeAccount(by, identity, person.group);
		if (made === 'officeGone') return refused('officeGone', identity);
		if (made === 'taken') return refused('unknown', identity);
		const account = await staff.read(db(), made.id);
		return account ? { identity, account } : refused('unknown', identity);
	}
	if (!(await staff.maySignIn(db(), identity.staffId))) return refused('locked', identity);
	const followed = config.groups.mapped.length
		? await followGroup(by, identity.id, person.group)
		: 'kept';
	if (followed === 'noGroup' || followed === 'officeGone') return refused(followed, identity);
	if (followed === 'changedMeanwhile') return refused('invalid', identity);
	if (followed === 'lastAdministrator')
		log().warn(
			{ group: person.group?.group },
			'their group is another one: the last administrator stays one',
		);
	const account = await staff.read(db(), identity.staffId);
	return account ? { identity, account } : refused('unknown', identity);
}
