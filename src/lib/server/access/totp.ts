import { randomBytes } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { constantTimeEqual, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { keys } from '../process/keys.ts';

/**
 * Codes of an authenticator app by RFC 6238. better-auth's plugin twoFactor is not taken: it takes a code again within
 * its time, keeps recovery codes so that they can be read, and nobody must enrol with it. Its arithmetic is.
 */
const stepMs = 30_000;
/** A clock that is a step off is still understood. */
const drift = [-1, 0, 1];

/** As apps take it: letters and figures. */
export const makeSecret = (): string => base32.encode(randomBytes(20), { padding: false });

const otp = (secret: string) => createOTP(base32.decode(secret));

/** The code of one step; tests are apps by it. */
export const codeAt = (secret: string, step: number): Promise<string> => otp(secret).hotp(step);

/** @param now in milliseconds of real time */
export const stepAt = (now: number): number => Math.floor(now / stepMs);

/** @returns the step that a code is of; `null`: of none around now */
export async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
	let found: number | null = null;
	for (const step of drift.map((off) => stepAt(now) + off)) {
		const right = await codeAt(secret, step);
		if (constantTimeEqual(Buffer.from(right), Buffer.from(code))) found = step;
	}
	return found;
}

/** What an app reads from the QR code. */
export const appAddress = (secret: string, account: string): string =>
	otp(secret).url('Vollzählig', account);

/** A code as it is typed or pasted, without what stands between its figures. */
export const tidyCode = (typed: string): string => typed.replaceAll(/[\s.-]/g, '');

// Another key than that of the cookies, which is kept beside the database.
const sealKey = (key: string) => `second factor\n${key}`;

export const seal = (text: string, key = keys().secondFactor): Promise<string> =>
	symmetricEncrypt({ key: sealKey(key), data: text });

/** @returns `null` for what was not sealed with this key */
export async function unseal(sealed: string, key = keys().secondFactor): Promise<string | null> {
	try {
		return await symmetricDecrypt({ key: sealKey(key), data: sealed });
	} catch {
		return null;
	}
}
