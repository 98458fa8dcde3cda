import { db } from '../db/db.ts';
import * as clock from '../process/clock.ts';
import { failures } from '../process/limits.ts';
import { noteSignIn } from '../process/security/note-request.ts';
import { codeLimit } from './code-limits.ts';
import { knownBrowser } from './known-browser.ts';
import { judgeAnswer } from './passkey.ts';
import type { PasskeyJudgement } from './passkey.ts';
import { readGiven } from './passkey-answer.ts';
import type { PasskeyPlace } from './passkey-answer.ts';
import * as passkeys from './passkeys.ts';
import { enterProven } from './sign-in.ts';
import type { SignInResult, SignInTry } from './sign-in.ts';
import * as staff from './staff.ts';

interface PasskeyTry extends Omit<SignInTry, 'email' | 'password'> {
	/** What the browser says, as it came. */
	readonly answer: string;
	readonly place: PasskeyPlace;
	/** The cookie with the challenge. */
	readonly challenge: string | undefined;
}

interface PasskeySignIn {
	readonly result: SignInResult | { readonly state: Exclude<PasskeyJudgement, 'right' | 'wrong'> };
	/** Whose passkey it is; `null`: nobody's. */
	readonly staffId: string | null;
	/** The host that it was made for. */
	readonly host: string | null;
}

/** Signs in whoever has a passkey: it says by itself whose it is, and is both factors in one. */
export async function signInByPasskey(given: PasskeyTry): Promise<PasskeySignIn> {
	const now = clock.realNow();
	const network = failures('passkeyNetwork', given.address);
	if (network.blocked(now)) return limited(network.wait(now), null);
	// Before it is looked at, so that many at once are not all heard.
	network.note(now);
	const answer = readGiven(given.answer);
	const passkey = answer ? await passkeys.read(db(), answer.id) : undefined;
	const account = passkey && (await staff.read(db(), passkey.staffId));
	// One that was asked without being named says whose it is.
	if (!answer?.response.userHandle || !passkey || !account) {
		return { result: { state: 'refused' }, staffId: null, host: null };
	}
	// From here on it counts for the account.
	network.takeBack(now);
	const { staffId, rpId: host } = passkey;
	const { email } = account;
	const limit = codeLimit({ email, address: given.address, knownBy: given.knownBy });
	if (limit.seconds > 0) return limited(limit.seconds, staffId);
	limit.note();
	const { place, challenge: cookie } = given;
	const asked = { purpose: 'signIn', signInId: null, now } as const;
	const judged = await judgeAnswer(db(), passkey, { answer, place, cookie, ...asked });
	if (judged === 'wrong') return { result: { state: 'refused' }, staffId, host };
	if (judged !== 'copied') limit.takeBack();
	if (judged !== 'right') return { result: { state: judged }, staffId, host };
	const browser = knownBrowser(given.knownBy, email);
	const result = await enterProven({ ...given, staffId, secondFactor: 'passkey' });
	if (result.state === 'signedIn') {
		noteSignIn({ email, address: given.address, browser, state: result.state });
	}
	return { result, staffId, host };
}

const limited = (seconds: number, staffId: string | null): PasskeySignIn => ({
	result: { state: 'limited', seconds },
	staffId,
	host: null,
});
