import type { Cookies } from '@sveltejs/kit';
import { m } from '../paraglide/messages.js';
import { isConfirmedNow, proveAgain } from './access/confirmed-again.ts';
import type { ProofProblem } from './access/confirmed-again.ts';
import { knownBrowserName } from './access/known-browser.ts';
import { isEnrolled } from './access/second-factors-held.ts';
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

/** A form that was sent, to be sent once more with the proof of who sends it. */
export interface AskedAgain {
	readonly fields: readonly (readonly [name: string, value: string])[];
	/** Whoever has none signs in anew. */
	readonly hasPassword: boolean;
	readonly hasCode: boolean;
	readonly errors: Readonly<Record<string, string>>;
}

const names = { password: 'again_password', code: 'again_code' } as const;

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
	const hasCode = await isEnrolled(by.db, id);
	const own: readonly string[] = Object.values(names);
	const fields = [...data].flatMap(([name, value]) =>
		typeof value === 'string' && !own.includes(name) ? [[name, value] as const] : [],
	);
	const ask = (errors: AskedAgain['errors']) => ({ fields, hasPassword, hasCode, errors });
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
	return (await beginAnew(visit, by, proof.code)) ? null : ask({});
}

async function beginAnew(visit: Visit, { actor }: StaffActing, code: string | null) {
	const { headers } = visit.request;
	const kind = code !== null && /^\d{6}$/.test(tidyCode(code)) ? 'totp' : 'recoveryCode';
	const entered = await enterProven({
		staffId: actor.id,
		// Whom no code is asked has given what they have where they signed in.
		secondFactor: code === null ? ((await currentSignIn(headers))?.secondFactor ?? null) : kind,
		headers,
		address: addressOf(visit),
		knownBy: visit.cookies.get(knownBrowserName()),
	});
	if (entered.state !== 'signedIn') return false;
	setCookies(visit, entered.cookies);
	return true;
}
