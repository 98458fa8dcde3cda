import { randomBytes } from 'node:crypto';
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { challengeMinutes, isCountingOn, mostPasskeys } from '../../access/passkeys.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import { algorithms, countOf, described, madeOf } from './passkey-answer.ts';
import type { GivenAnswer, MadeAnswer, PasskeyPlace } from './passkey-answer.ts';
import { openChallenge, passkeyChallenge } from './passkey-challenge.ts';
import type { ChallengeAsked } from './passkey-challenge.ts';
import * as passkeys from './passkeys.ts';
import type { StoredPasskey } from './passkeys.ts';
import { withNewFactor } from './second-factors-held.ts';
import type { Enrolment } from './second-factors-held.ts';

/*
 * Passkeys by @simplewebauthn/server on our tables. There is no package for the pinned better-auth, and its own plugin
 * would begin sign-ins at an address of its own, past our limits, second step and security events.
 */

interface PasskeyOwner {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

const timeout = challengeMinutes * 60_000;

/** What a browser makes a passkey by, and the cookie that the answer comes back with. */
export async function creationOptions(
	db: Db,
	place: PasskeyPlace,
	{ owner, signInId, now }: Omit<ChallengeAsked, 'purpose'> & { readonly owner: PasskeyOwner },
) {
	const own = await passkeys.list(db, owner.id);
	// Random, and not the address: authenticators keep it, and show it to nobody.
	const userHandle = own[0]?.userHandle ?? randomBytes(32).toString('base64url');
	const options = await generateRegistrationOptions({
		rpName: 'Vollzählig',
		rpID: place.host,
		userID: new Uint8Array(Buffer.from(userHandle, 'base64url')),
		userName: owner.email,
		userDisplayName: owner.name,
		timeout,
		supportedAlgorithmIDs: algorithms,
		attestationType: 'none',
		excludeCredentials: described(own.filter(({ rpId }) => rpId === place.host)),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
	});
	const { challenge } = options;
	const held = { challenge, purpose: 'enrol', signInId, userHandle } as const;
	return { options, cookie: await passkeyChallenge.make(held, now) };
}

/**
 * What a browser asks a passkey by.
 *
 * @param staffId whose; `null`: whoever has one
 */
export async function requestOptions(
	db: Db,
	place: PasskeyPlace,
	{ staffId, purpose, signInId, now }: ChallengeAsked & { readonly staffId: string | null },
) {
	const own = staffId === null ? [] : await passkeys.list(db, staffId);
	const options = await generateAuthenticationOptions({
		rpID: place.host,
		timeout,
		userVerification: 'required',
		allowCredentials: described(own.filter(({ rpId }) => rpId === place.host)),
	});
	const { challenge } = options;
	const held = { challenge, purpose, signInId, userHandle: '' };
	return { options, cookie: await passkeyChallenge.make(held, now) };
}

/** An answer, with what says which challenge it answers. */
export interface ChallengeAnswer<Answer> extends ChallengeAsked {
	readonly answer: Answer;
	readonly place: PasskeyPlace;
	readonly cookie: string | undefined;
}

/**
 * How an answer was taken. `over`: not to the challenge this browser was given, or too late, or twice; `elsewhere`: of
 * another host; `copied`: it counts backwards, somebody may have a copy.
 */
export type PasskeyJudgement = 'right' | 'wrong' | 'over' | 'elsewhere' | 'copied';

/** Judges an answer, and keeps that the passkey was used. */
export async function judgeAnswer(
	db: Db,
	passkey: StoredPasskey,
	{ answer, place, cookie, ...asked }: ChallengeAnswer<GivenAnswer>,
): Promise<PasskeyJudgement> {
	if (passkey.rpId !== place.host) return 'elsewhere';
	const challenged = await openChallenge(cookie, asked);
	if (!challenged || challenged.at <= passkey.challengedAt) return 'over';
	const { challenge, at: challengedAt } = challenged;
	const counter = await countOf(answer, passkey, { challenge, place });
	if (counter === null) return 'wrong';
	if (!isCountingOn(passkey.counter, counter)) return 'copied';
	const lastUsedAt = new Date(asked.now).toISOString();
	const isUsed = await passkeys.use(db, passkey, { counter, challengedAt, lastUsedAt });
	return isUsed ? 'right' : 'over';
}

/** Asks for a passkey of an account; in the audit stands that one was refused. */
export async function givePasskey(
	by: Acting,
	staffId: string,
	given: ChallengeAnswer<GivenAnswer | null>,
): Promise<PasskeyJudgement> {
	const { answer } = given;
	const passkey = answer ? await passkeys.read(by.db, answer.id) : undefined;
	const judged =
		answer && passkey?.staffId === staffId
			? await judgeAnswer(by.db, passkey, { ...given, answer })
			: 'wrong';
	if (judged === 'wrong' || judged === 'copied') {
		await audit.record(by, 'secondFactor.refuse', staffId);
	}
	return judged;
}

interface NewPasskey extends ChallengeAnswer<MadeAnswer | null> {
	readonly name: string;
	readonly enrolment: Enrolment;
}

/**
 * Makes what the browser made a passkey of the account; its other sign-ins end.
 *
 * @returns recovery codes to be shown once; none where those that are there still hold
 */
export async function enrolPasskey(
	by: Acting,
	owner: Pick<PasskeyOwner, 'id'>,
	{ answer, place, cookie, name, enrolment, ...asked }: NewPasskey,
): Promise<readonly string[] | 'wrong' | 'over' | 'most'> {
	const challenged = await openChallenge(cookie, asked);
	if (!challenged) return 'over';
	const { challenge, userHandle, at: challengedAt } = challenged;
	const made = answer && (await madeOf(answer, { challenge, place }));
	if (!made) return 'wrong';
	const createdAt = new Date(asked.now).toISOString();
	const kept = { ...made, userHandle, challengedAt, name, createdAt, lastUsedAt: null };
	return inTransaction(by, async (by) => {
		const own = await passkeys.list(by.db, owner.id);
		if (own.length >= mostPasskeys && enrolment !== 'anew') return 'most';
		if (await passkeys.read(by.db, made.credentialId)) return 'over';
		const { signInId } = asked;
		return withNewFactor(by, owner.id, { kind: 'passkey', enrolment, signInId }, async () => {
			await passkeys.create(by.db, { ...kept, staffId: owner.id, rpId: place.host });
			await audit.record(by, 'passkey.create', owner.id, { name });
		});
	});
}

/** Calls a passkey otherwise. @returns whether it is there */
export const renamePasskey = (
	by: Acting,
	staffId: string,
	credentialId: string,
	name: string,
): Promise<boolean> =>
	inTransaction(by, async (by) => {
		const renamed = await passkeys.rename(by.db, { staffId, credentialId, name });
		if (renamed) await audit.record(by, 'passkey.update', staffId, { name });
		return renamed;
	});
