import { failures } from '../process/limits.ts';
import * as clock from '../process/clock.ts';
import { knownBrowser } from './known-browser.ts';

interface CodeGuess {
	readonly email: string;
	/** Of `addressOf` */
	readonly address: string;
	/** The cookie by which accounts know this browser. */
	readonly knownBy: string | undefined;
}

/**
 * Holds guessing codes back: by network and account, and for the account in all, so that many networks do not add up.
 * Only who has the password comes so far, and a browser that signed in before is counted by itself, so a thief of the
 * password does not keep the owner out there.
 */
export function codeLimit({ email, address, knownBy }: CodeGuess) {
	const account = email.toLowerCase();
	const browser = knownBrowser(knownBy, account);
	const own = browser === null ? null : failures('codeBrowser', `${browser} ${account}`);
	const strangers = [
		failures('codePair', `${address} ${account}`),
		failures('codeAccount', account),
	];
	const now = clock.realNow();
	// Beyond its own failures it is a stranger too.
	const counts = own && !own.blocked(now) ? [own] : strangers;
	return {
		/** Until another try is heard; 0: now. */
		seconds: Math.max(...counts.map((count) => count.wait(now))),
		/** Before the code is looked at, so that many at once are not all heard. */
		note: () => counts.forEach((count) => count.note(now)),
		takeBack: () => counts.forEach((count) => count.takeBack(now)),
	};
}
