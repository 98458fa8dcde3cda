import { scopeOf } from '../../access/scope.ts';
import { APIError } from 'better-auth/api';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { dayOf } from '../../calendar/wall-clock.ts';
import { auth } from './auth.ts';
import { chairSeats } from './chair-seats.query.ts';
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
import * as signIns from './sign-ins.ts';
import { isOver } from '../../access/sign-in-end.ts';
import { staffRoles } from '../../access/roles.ts';
import type { StaffActor } from '../../access/actor.ts';
import * as audit from '../db/audit.ts';
import { db } from '../db/db.ts';

export interface Cookie {
	readonly name: string;
	readonly value: string;
	readonly options: ReturnType<typeof toCookieOptions>;
}

const SignedIn = v.object({
	id: v.string(),
	name: v.string(),
	email: v.string(),
	role: v.picklist(staffRoles),
	officeId: v.nullish(v.string(), null),
	personId: v.nullish(v.string(), null),
	deactivatedAt: v.nullish(v.string(), null),
});

async function staffOf(user: unknown): Promise<StaffActor | null> {
	const parsed = v.safeParse(SignedIn, user);
	if (!parsed.success || parsed.output.deactivatedAt !== null) return null;
	const { id, name, email, role, officeId, personId } = parsed.output;
	const chairs =
		role === 'chair' && personId !== null
			? await chairSeats(db(), personId, dayOf(clock.now()))
			: [];
	return { kind: 'staff', id, name, email, role, officeId, personId, chairs };
}

function cookiesOf(headers: Headers): Cookie[] {
	return headers
		.getSetCookie()
		.flatMap((line) => [...parseSetCookieHeader(line)])
		.map(([name, attributes]) => ({
			name,
			value: attributes.value,
			options: toCookieOptions(attributes),
		}));
}

/** Who a request's cookie belongs to, and the cookies that prolong it. */
export async function whoIs(
	headers: Headers,
): Promise<{ staff: StaffActor | null; cookies: readonly Cookie[] }> {
	if (!headers.get('cookie')?.includes('vollzaehlig.')) return { staff: null, cookies: [] };
	const { headers: given, response } = await auth().api.getSession({
		headers,
		returnHeaders: true,
	});
	const staff = response ? await holding(response) : null;
	return { staff, cookies: response && !staff ? [] : cookiesOf(given) };
}

/** Who a request's cookie belongs to by now; unlike `whoIs` it prolongs nothing, as nobody did anything. */
export async function stillSignedIn(headers: Headers): Promise<StaffActor | null> {
	const query = { disableRefresh: true };
	const signedIn = await auth().api.getSession({ headers, query });
	return signedIn ? holding(signedIn) : null;
}

interface Found {
	readonly session: { readonly id: string; readonly createdAt: Date };
	readonly user: unknown;
}

/** Whoever signed in, unless that is too long ago for their role. */
async function holding({ session, user }: Found): Promise<StaffActor | null> {
	const staff = await staffOf(user);
	if (!staff || !isOver(staff.role, session.createdAt.getTime(), clock.realNow())) return staff;
	await signIns.destroy(db(), session.id);
	return null;
}

/** The id of the sign-in of a request's cookie. */
export async function currentSignIn(headers: Headers): Promise<string | null> {
	if (!headers.get('cookie')?.includes('vollzaehlig.')) return null;
	const query = { disableRefresh: true };
	return (await auth().api.getSession({ headers, query }))?.session.id ?? null;
}

/** Where somebody is signed in, and which of it is the request's. */
export async function ownSignIns(actor: StaffActor, headers: Headers) {
	const current = await currentSignIn(headers);
	const own = await signIns.list(db(), actor.id, clock.realNow());
	return own.map((one) => ({ ...one, isThis: one.id === current }));
}

export type SignInResult =
	| { readonly state: 'signedIn'; readonly cookies: readonly Cookie[] }
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
	noteSignIn({ ...guess, state: result.state });
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

/** As `signIn`, of somebody whose password has just been asked: no limit holds them back. */
export async function enter({
	email,
	password,
	address,
	knownBy,
	headers: sent,
}: SignInTry): Promise<SignInResult> {
	try {
		const earlier = await currentSignIn(sent);
		const { headers, response } = await auth().api.signInEmail({
			body: { email, password },
			returnHeaders: true,
		});
		const userAgent = sent.get('user-agent') ?? '';
		await signIns.noteBrowser(db(), response.token, userAgent, address);
		if (earlier !== null) await signIns.destroy(db(), earlier);
		const actor = await staffOf(response.user);
		if (actor) {
			await renewHash(actor.id, password);
			await recordSignIn(actor, 'signIn.create');
		}
		const value = becomeKnown(knownBy, email);
		const known = { name: knownBrowserName(), value, options: knownBrowserOptions() };
		return { state: 'signedIn', cookies: [...cookiesOf(headers), known] };
	} catch (error) {
		if (error instanceof APIError && Number(error.statusCode) < 500) return { state: 'refused' };
		throw error;
	}
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
