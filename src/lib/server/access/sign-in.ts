import { scopeOf } from '../../access/scope.ts';
import { APIError } from 'better-auth/api';
import { setTimeout as pause } from 'node:timers/promises';
import { auth } from './auth.ts';
import * as clock from '../process/clock.ts';
import {
	becomeKnown,
	knownBrowser,
	knownBrowserName,
	knownBrowserOptions,
} from './known-browser.ts';
import { SignInLimits } from './sign-in-limits.ts';
import type { SignInGuess } from './sign-in-limits.ts';
import { noteSignIn } from '../process/security/note-request.ts';
import { hash, isBusy, isEarlier } from './passwords.ts';
import { passwordHashOf, replaceHash } from './sign-in-accounts.ts';
import { cookiesOf, currentSignIn, lackNow, staffOf } from './signed-in.ts';
import type { Cookie } from './signed-in.ts';
import * as signIns from './sign-ins.ts';
import type { SecondFactorKind, SignInLack } from '../../access/second-factor.ts';
import type { StaffActor } from '../../access/actor.ts';
import * as audit from '../db/audit.ts';
import { db } from '../db/db.ts';

export type SignInResult =
	| {
			readonly state: 'signedIn';
			readonly cookies: readonly Cookie[];
			/** What is asked before it opens anything. */
			readonly lacks: SignInLack | null;
	  }
	/** Unknown account, wrong password or deactivated: nobody is told which. */
	| { readonly state: 'refused' }
	| { readonly state: 'limited'; readonly seconds: number };

export interface SignInTry {
	readonly email: string;
	readonly password: string;
	/** Of `addressOf` */
	readonly address: string;
	/** The cookie by which accounts know this browser. */
	readonly knownBy: string | undefined;
	/** Of the request: which kind of browser it is, and which sign-in ends with the new one. */
	readonly headers: Headers;
}

const limits = new SignInLimits({ now: clock.realNow, pause });

/** Signs somebody in by e-mail and password. */
export async function signIn(given: SignInTry): Promise<SignInResult> {
	const email = given.email.toLowerCase();
	const guess = { email, address: given.address, browser: knownBrowser(given.knownBy, email) };
	const result = await tryToEnter(given, guess);
	const isWhole = result.state !== 'signedIn' || result.lacks === null;
	noteSignIn({ ...guess, state: isWhole ? result.state : 'unfinished' });
	return result;
}

async function tryToEnter(given: SignInTry, guess: SignInGuess): Promise<SignInResult> {
	if (isBusy()) return { state: 'limited', seconds: 30 };
	const heard = await limits.hear(
		guess,
		() => enter({ ...given, email: guess.email }),
		({ state }) => state === 'signedIn',
	);
	return 'seconds' in heard ? { state: 'limited', seconds: heard.seconds } : heard.result;
}

interface Entering extends SignInTry {
	/** What was given at the sign-in that this one goes on from. */
	readonly secondFactor?: SecondFactorKind | null;
}

/** As `signIn`, of somebody whose password has just been asked: no limit holds them back. */
export async function enter(given: Entering): Promise<SignInResult> {
	const { email, password, secondFactor = null } = given;
	const begun = await begin({ ...given, secondFactor }, () =>
		auth().api.signInEmail({ body: { email, password }, returnHeaders: true }),
	);
	if (begun.actor) await renewHash(begun.actor.id, password);
	return begun.result;
}

/** Whoever proved who they are otherwise than by a password. */
export interface Proven extends Pick<SignInTry, 'headers' | 'knownBy' | 'address'> {
	readonly staffId: string;
	/** What of their proof counts as a second factor; `null`: it is asked as after a password. */
	readonly secondFactor: SecondFactorKind | null;
}

/** As `enter`, of somebody who proved who they are otherwise. The caller has checked that. */
export async function enterProven(given: Proven): Promise<SignInResult> {
	const { staffId, secondFactor } = given;
	const { result } = await begin(given, () =>
		auth().api.beginSignIn({ body: { staffId, secondFactor }, returnHeaders: true }),
	);
	return result;
}

interface Begun {
	readonly headers: Headers;
	readonly response: { readonly token: string; readonly user: unknown };
}

/** In place of the sign-in that the browser had. */
async function begin(
	given: Omit<Proven, 'staffId'>,
	make: () => Promise<Begun>,
): Promise<{ readonly result: SignInResult; readonly actor: StaffActor | null }> {
	try {
		const earlier = await currentSignIn(given.headers);
		const { headers, response } = await make();
		const { secondFactor } = given;
		await signIns.note(db(), response.token, { ...whereOf(given), secondFactor });
		if (earlier !== null) await signIns.destroy(db(), earlier.id);
		const actor = await staffOf(response.user);
		if (!actor) return { result: { state: 'refused' }, actor };
		const lacks = await lackNow(actor, secondFactor);
		const cookies = cookiesOf(headers);
		if (lacks !== null) return { result: { state: 'signedIn', cookies, lacks }, actor };
		await recordSignIn(actor, 'signIn.create');
		const known = [...cookies, knownCookie(actor, given.knownBy)];
		return { result: { state: 'signedIn', cookies: known, lacks }, actor };
	} catch (error) {
		const isRefused = error instanceof APIError && Number(error.statusCode) < 500;
		if (isRefused) return { result: { state: 'refused' }, actor: null };
		throw error;
	}
}

const whereOf = ({ headers, address }: Pick<SignInTry, 'headers' | 'address'>) => ({
	userAgent: headers.get('user-agent') ?? '',
	network: address,
});

const knownCookie = ({ email }: StaffActor, knownBy: string | undefined): Cookie => ({
	name: knownBrowserName(),
	value: becomeKnown(knownBy, email.toLowerCase()),
	options: knownBrowserOptions(),
});

/** Makes a sign-in whole that lacked this second factor. The caller has checked it. */
export async function finish(
	actor: StaffActor,
	secondFactor: SecondFactorKind,
	given: Pick<SignInTry, 'headers' | 'knownBy' | 'address'>,
): Promise<readonly Cookie[]> {
	const { headers, response } = await auth().api.renewSignIn({
		headers: given.headers,
		body: { secondFactor },
		returnHeaders: true,
	});
	const { token } = response;
	await signIns.note(db(), token, { ...whereOf(given), secondFactor });
	await recordSignIn(actor, 'signIn.create');
	const email = actor.email.toLowerCase();
	const browser = knownBrowser(given.knownBy, email);
	noteSignIn({ email, address: given.address, browser, state: 'signedIn' });
	return [...cookiesOf(headers), knownCookie(actor, given.knownBy)];
}

/** Its password is at hand only now. */
async function renewHash(staffId: string, password: string): Promise<void> {
	const before = await passwordHashOf(db(), staffId);
	if (before === undefined || !isEarlier(before)) return;
	await replaceHash(db(), staffId, { before, after: await hash(password) });
}

/** Ends the sign-in of a request's cookie. */
export async function signOut(headers: Headers, actor: StaffActor): Promise<readonly Cookie[]> {
	const { headers: given } = await auth().api.signOut({ headers, returnHeaders: true });
	await recordSignIn(actor, 'signIn.destroy');
	return cookiesOf(given);
}

const recordSignIn = (actor: StaffActor, action: 'signIn.create' | 'signIn.destroy') =>
	audit.record({ db: db(), actor, scope: scopeOf(actor), now: clock.now() }, action, actor.id);
