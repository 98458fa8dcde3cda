import { createHmac, randomBytes } from 'node:crypto';
import { config } from '../process/config.ts';
import { keys } from '../process/keys.ts';

/**
 * A browser that has signed in to an account is known to it, by a cookie: a random name and, for each such account, a
 * signature of both. So guesses of strangers never keep the owner out, and the cookie tells nobody whose it is. It
 * opens nothing: the password is asked all the same.
 */
const mostAccounts = 8;
const shape = /^[\w-]{22}(\.[\w-]{22}){1,8}$/;

interface Options {
	readonly path: '/';
	readonly httpOnly: true;
	readonly sameSite: 'lax';
	readonly secure: boolean;
	readonly maxAge: number;
}

const isSecure = () => config().origin.startsWith('https:');

/** Of the cookie. */
export const knownBrowserName = (secure = isSecure()): string =>
	secure ? '__Host-known-browser' : 'known-browser';

export const knownBrowserDays = 180;
export const knownBrowserOptions = (): Options => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax',
	secure: isSecure(),
	maxAge: knownBrowserDays * 24 * 60 * 60,
});

const sign = (browser: string, email: string, key: string): string =>
	createHmac('sha256', key)
		.update(`known browser\n${browser}\n${email.toLowerCase()}`)
		.digest()
		.subarray(0, 16)
		.toString('base64url');

/** @returns the random name of a browser that signed in to this account before; `null`: it is a stranger to it */
export function knownBrowser(
	cookie: string | undefined,
	email: string,
	key = keys().signIn,
): string | null {
	const [browser = '', ...accounts] = cookie && shape.test(cookie) ? cookie.split('.') : [];
	return accounts.includes(sign(browser, email, key)) ? browser : null;
}

/** The cookie of a browser that has signed in to one more account; beyond eight the oldest is forgotten. */
export function becomeKnown(
	cookie: string | undefined,
	email: string,
	key = keys().signIn,
): string {
	const kept = cookie && shape.test(cookie) ? cookie.split('.') : [];
	const [browser = randomBytes(16).toString('base64url'), ...accounts] = kept;
	const mine = sign(browser, email, key);
	const others = accounts.filter((account) => account !== mine);
	return [browser, mine, ...others].slice(0, mostAccounts + 1).join('.');
}
