import type { Cookies } from '@sveltejs/kit';
import type { SecondFactorKind } from '../access/second-factor.ts';
import { m } from '../paraglide/messages.js';
import { isConfirmedNow, proveAgain, proveByPasskey } from './access/confirmed-again.ts';
import type { ProofProblem } from './access/confirmed-again.ts';
import { knownBrowserName } from './access/known-browser.ts';
import { passkeysHere, readGiven } from './access/passkey-answer.ts';
import type { PasskeyPlace } from './access/passkey-answer.ts';
import { passkeyChallenge } from './access/passkey-challenge.ts';
import type { PasskeyJudgement } from './access/passkey.ts';
import { heldIn, stateOf } from './access/second-factors-held.ts';
import { passwordHashOf } from './access/sign-in-accounts.ts';
import { enterProven } from './access/sign-in.ts';
import { currentSignIn } from './access/signed-in.ts';
import { tidyCode } from './access/totp.ts';
import { addressOf } from './process/address.ts';
import type { NotedRequest } from './process/security/note-request.ts';
import { setCookies } from './request.ts';
import type { StaffActing } from './request.ts';

interface ProofAnswer {
	readonly status: 400 | 429;
	readonly field: 'password' | 'code';
	readonly sentence: string;
}

/** What a form answers where a proof was refused. */
export function proofAnswer(problem: ProofProblem): ProofAnswer {
	switch (problem) {
		case 'limited':
			return { status: 429, field: 'password', sentence: m.password_limited() };
		case 'wrongPassword':
			return { status: 400, field: 'password', sentence: m.password_currentWrong() };
		case 'wrongCode':
			return { status: 400, field: 'code', sentence: m.code_wrongEither() };
		case 'usedCode':
			return { status: 400, field: 'code', sentence: m.code_used() };
	}
}

type Visit = NotedRequest & { readonly request: Request; readonly cookies: Cookies };

/** What a page says where a passkey was refused beside another way. */
export function passkeyAnswer(judged: Exclude<PasskeyJudgement, 'right'> | 'limited'): string {
	switch (judged) {
		case 'limited':
			return m.password_limited();
		case 'wrong':
		case 'elsewhere':
			return m.passkey_wrongHere();
		case 'over':
			return m.passkey_over();
		case 'copied':
			return m.passkey_copied();
	}
}

/** What the script of a page has put into its form: the answer of a passkey, to the challenge of this browser. */
export async function passkeyGiven(visit: Visit, place: PasskeyPlace, data: FormData) {
	const answer = data.get('answer');
	return {
		answer: readGiven(typeof answer === 'string' ? answer : ''),
		place,
		cookie: visit.cookies.get(passkeyChallenge.name()),
		signInId: (await currentSignIn(visit.request.headers))?.id ?? null,
	};
}

/** A form that was sent, to be sent once more with the proof of who sends it. */
export interface AskedAgain {
	readonly fields: readonly (readonly [name: string, value: string])[];
	/** Whoever has none signs in anew. */
	readonly hasPassword: boolean;
	readonly hasCode: boolean;
	readonly hasPasskey: boolean;
	readonly errors: Readonly<Record<string, string>>;
}

const names = { password: 'again_password', code: 'again_code' } as const;
/** Of the form that a passkey answers. */
const passkeyField = 'answer';

/**
 * Asks whoever changes an account for password and code, unless they signed in just now. Who proves it has signed in
 * anew: the next ten minutes nobody asks, and whoever copied the cookie before has nothing.
 *
 * @returns what the page asks; `null`: the form may do what it is for
 */
export async function askedAgain(
	visit: Visit,
	by: StaffActing,
	data: FormData,
): Promise<AskedAgain | null> {
	if (await isConfirmedNow(visit)) return null;
	const { id } = by.actor;
	const hasPassword = (await passwordHashOf(by.db, id)) !== undefined;
	const state = await stateOf(by.db, id);
	const place = passkeysHere();
	const hasCode = state !== null;
	const hasPasskey = state !== null && heldIn(state, place?.host ?? null).passkeys > 0;
	const own: readonly string[] = [...Object.values(names), passkeyField];
	const fields = [...data].flatMap(([name, value]) =>
		typeof value === 'string' && !own.includes(name) ? [[name, value] as const] : [],
	);
	const ask = (errors: AskedAgain['errors']) => {
		return { fields, hasPassword, hasCode, hasPasskey, errors };
	};
	if (place && data.has(passkeyField)) {
		const judged = await proveByPasskey(by, visit, await passkeyGiven(visit, place, data));
		if (judged !== 'right') return ask({ [passkeyField]: passkeyAnswer(judged) });
		return (await beginAnew(visit, by, 'passkey')) ? null : ask({});
	}
	const [password, code] = [data.get(names.password), data.get(names.code)];
	if (typeof password !== 'string') return ask({});
	const missing = {
		...(password === '' && { [names.password]: m.password_currentMissing() }),
		...(hasCode && !code && { [names.code]: m.code_missing() }),
	};
	if (Object.keys(missing).length > 0) return ask(missing);
	const proof = { password, code: hasCode && typeof code === 'string' ? code : null };
	const problem = await proveAgain(by, visit, proof);
	if (problem) {
		const { field, sentence } = proofAnswer(problem);
		return ask({ [names[field]]: sentence });
	}
	// Whom no code is asked has given what they have where they signed in.
	const kind =
		proof.code === null
			? ((await currentSignIn(visit.request.headers))?.secondFactor ?? null)
			: /^\d{6}$/.test(tidyCode(proof.code))
				? 'totp'
				: 'recoveryCode';
	return (await beginAnew(visit, by, kind)) ? null : ask({});
}

async function beginAnew(
	visit: Visit,
	{ actor }: StaffActing,
	secondFactor: SecondFactorKind | null,
): Promise<boolean> {
	const entered = await enterProven({
		...{ staffId: actor.id, secondFactor, headers: visit.request.headers },
		...{ address: addressOf(visit), knownBy: visit.cookies.get(knownBrowserName()) },
	});
	if (entered.state !== 'signedIn') return false;
	setCookies(visit, entered.cookies);
	return true;
}
