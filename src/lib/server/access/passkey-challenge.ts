import * as v from 'valibot';
import { challengeMinutes } from '../../access/passkeys.ts';
import { sealedCookie } from './sealed-cookie.ts';

/** What a passkey is asked for: to sign in, as a second factor, or to become one. */
export const challengePurposes = ['signIn', 'give', 'enrol'] as const;
export type ChallengePurpose = (typeof challengePurposes)[number];

/** The challenge that this browser was given last, and within which of its sign-ins. */
export const passkeyChallenge = sealedCookie({
	name: 'passkey-challenge',
	minutes: challengeMinutes,
	entries: {
		challenge: v.string(),
		purpose: v.picklist(challengePurposes),
		/** `null`: a stranger wants to sign in. */
		signInId: v.nullable(v.string()),
		/** What authenticators shall know the account by; empty: nothing becomes a passkey. */
		userHandle: v.optional(v.string(), ''),
	},
});

/** What a browser was asked, and answers. */
export interface ChallengeAsked {
	readonly purpose: ChallengePurpose;
	readonly signInId: string | null;
	/** Milliseconds of real time. */
	readonly now: number;
}

interface Challenged {
	readonly challenge: string;
	readonly userHandle: string;
	/** When it was made, UTC in ISO 8601. */
	readonly at: string;
}

/** @returns `null`: it was never asked this, or too long ago */
export async function openChallenge(
	cookie: string | undefined,
	{ purpose, signInId, now }: ChallengeAsked,
): Promise<Challenged | null> {
	const held = await passkeyChallenge.open(cookie, now);
	if (held?.purpose !== purpose || held.signInId !== signInId) return null;
	const { challenge, userHandle } = held;
	return { challenge, userHandle, at: new Date(held.at).toISOString() };
}
