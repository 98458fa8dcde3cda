import type { SecondFactorKind } from './second-factor.ts';

/**
 * The host that passkeys of this installation are made for, their rpID; `null`: browsers make none for such an address.
 * They want a name, and https but for this machine itself.
 */
export function passkeyHost(origin: string): string | null {
	const { protocol, hostname } = new URL(origin);
	if (hostname.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(hostname)) return null;
	const isHere = hostname === 'localhost' || hostname.endsWith('.localhost');
	return protocol === 'https:' || isHere ? hostname : null;
}

/** How many passkeys one account can have. */
export const mostPasskeys = 10;

/** A challenge is answered within these minutes, and once. */
export const challengeMinutes = 5;

/** A passkey that counts its uses has been copied if it counts backwards; most of them do not count: 0. */
export const isCountingOn = (before: number, given: number): boolean =>
	given > before || (given === 0 && before === 0);

/** What an account has to give as its second factor. */
export interface FactorsHeld {
	readonly hasApp: boolean;
	/** Of passkeys for this host, and for one that the installation had before. */
	readonly passkeys: number;
	readonly passkeysElsewhere: number;
}

/** What one of them is. */
export type HeldFactor = 'app' | 'passkey' | 'passkeyElsewhere';

/**
 * What ends if one of them is removed. With the last that can be given everything ends, recovery codes too;
 * `refused`: then nothing would be left of what is compulsory.
 */
export function removalOf(
	{ hasApp, passkeys, passkeysElsewhere }: FactorsHeld,
	removed: HeldFactor,
	isCompulsory: boolean,
): 'one' | 'everything' | 'refused' {
	const here = (hasApp ? 1 : 0) + passkeys;
	const left = removed === 'passkeyElsewhere' ? here + passkeysElsewhere - 1 : here - 1;
	if (left > 0) return 'one';
	return isCompulsory ? 'refused' : 'everything';
}

/** So long after a sign-in by a recovery code the password alone is asked to begin anew. */
export const recoveryMinutes = 10;

/** So long a change of second factors needs no further proof. */
export const proofMinutes = 10;

interface BegunSignIn {
	readonly secondFactor: SecondFactorKind | null;
	/** Milliseconds of real time. */
	readonly createdAt: number;
}

/** Whether whoever signed in so has lost what they had, and sets up something new in its place. */
export const isRecovering = ({ secondFactor, createdAt }: BegunSignIn, now: number): boolean =>
	secondFactor === 'recoveryCode' && now < createdAt + recoveryMinutes * 60_000;

/** So long a sign-in is proof enough for a change of second factors. */
export const freshMinutes = 5;

/**
 * Whether a sign-in has just shown what a password would not: by a passkey or the city's provider, or of an account that
 * has no password.
 */
export const isFresh = (
	{ secondFactor, createdAt }: BegunSignIn,
	hasPassword: boolean,
	now: number,
): boolean =>
	now < createdAt + freshMinutes * 60_000 &&
	(secondFactor === 'passkey' || secondFactor === 'provider' || !hasPassword);
