import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import * as v from 'valibot';
import type { StaffActor } from '../../access/actor.ts';
import { staffRoles } from '../../access/roles.ts';
import { lackOf } from '../../access/second-factor.ts';
import type { SecondFactorKind, SignInLack } from '../../access/second-factor.ts';
import { isOver } from '../../access/sign-in-end.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { db } from '../db/db.ts';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { auth } from './auth.ts';
import { chairSeats } from './chair-seats.query.ts';
import { isEnrolled } from './second-factors-held.ts';
import * as signIns from './sign-ins.ts';

export interface Cookie {
	readonly name: string;
	readonly value: string;
	readonly options: ReturnType<typeof toCookieOptions>;
}

export const cookiesOf = (headers: Headers): Cookie[] =>
	headers
		.getSetCookie()
		.flatMap((line) => [...parseSetCookieHeader(line)])
		.map(([name, attributes]) => ({
			name,
			value: attributes.value,
			options: toCookieOptions(attributes),
		}));

const SignedIn = v.object({
	id: v.string(),
	name: v.string(),
	email: v.string(),
	role: v.picklist(staffRoles),
	officeId: v.nullish(v.string(), null),
	personId: v.nullish(v.string(), null),
	deactivatedAt: v.nullish(v.string(), null),
});

export async function staffOf(user: unknown): Promise<StaffActor | null> {
	const parsed = v.safeParse(SignedIn, user);
	if (!parsed.success || parsed.output.deactivatedAt !== null) return null;
	const { id, name, email, role, officeId, personId } = parsed.output;
	const chairs =
		role === 'chair' && personId !== null
			? await chairSeats(db(), personId, dayOf(clock.now()))
			: [];
	return { kind: 'staff', id, name, email, role, officeId, personId, chairs };
}

/** Somebody whose password was right, and who still has to give or get a second factor. */
export interface UnfinishedSignIn {
	readonly id: string;
	readonly staff: StaffActor;
	readonly lacks: SignInLack;
}

/** Who a request is from: at most one of both. */
export interface WhoAsks {
	readonly staff: StaffActor | null;
	readonly unfinished: UnfinishedSignIn | null;
}

const nobody: WhoAsks = { staff: null, unfinished: null };

const hasCookie = (headers: Headers) => headers.get('cookie')?.includes('vollzaehlig.') ?? false;

/** Who a request's cookie belongs to, and the cookies that prolong it. */
export async function whoIs(
	headers: Headers,
): Promise<WhoAsks & { readonly cookies: readonly Cookie[] }> {
	if (!hasCookie(headers)) return { ...nobody, cookies: [] };
	const { headers: given, response } = await auth().api.getSession({
		headers,
		returnHeaders: true,
	});
	const who = response ? await holding(response) : nobody;
	const isAnybody = who.staff !== null || who.unfinished !== null;
	return { ...who, cookies: response && !isAnybody ? [] : cookiesOf(given) };
}

/** Who a request's cookie belongs to by now; unlike `whoIs` it prolongs nothing, as nobody did anything. */
export async function stillSignedIn(headers: Headers): Promise<StaffActor | null> {
	const query = { disableRefresh: true };
	const signedIn = await auth().api.getSession({ headers, query });
	return signedIn ? (await holding(signedIn)).staff : null;
}

interface Found {
	readonly session: {
		readonly id: string;
		readonly createdAt: Date;
		readonly secondFactor?: string | null | undefined;
	};
	readonly user: unknown;
}

/** Whoever signed in, unless that is too long ago for their role or for what is lacking. */
async function holding({ session, user }: Found): Promise<WhoAsks> {
	const staff = await staffOf(user);
	if (!staff) return nobody;
	const lacks = await lackNow(staff, signIns.kindOf(session.secondFactor));
	if (isOver(staff.role, session.createdAt.getTime(), clock.realNow(), lacks !== null)) {
		await signIns.destroy(db(), session.id);
		return nobody;
	}
	if (lacks === null) return { staff, unfinished: null };
	return { staff: null, unfinished: { id: session.id, staff, lacks } };
}

/** What a sign-in with this second factor lacks. */
export async function lackNow(
	{ id, role }: StaffActor,
	given: SecondFactorKind | null,
): Promise<SignInLack | null> {
	const isCompulsory = config().isSecondFactorCompulsory;
	return lackOf({ role, isEnrolled: await isEnrolled(db(), id), given, isCompulsory });
}

interface CurrentSignIn {
	readonly id: string;
	readonly secondFactor: SecondFactorKind | null;
	/** Milliseconds of real time. */
	readonly createdAt: number;
}

/** The sign-in of a request's cookie, whole or not. */
export async function currentSignIn(headers: Headers): Promise<CurrentSignIn | null> {
	if (!hasCookie(headers)) return null;
	const query = { disableRefresh: true };
	const session = (await auth().api.getSession({ headers, query }))?.session;
	if (!session) return null;
	const { id, createdAt, secondFactor } = session;
	return { id, secondFactor: signIns.kindOf(secondFactor), createdAt: createdAt.getTime() };
}

/** Where somebody is signed in, and which of it is the request's. */
export async function ownSignIns(actor: StaffActor, headers: Headers) {
	const current = await currentSignIn(headers);
	const own = await signIns.list(db(), actor.id, clock.realNow());
	return own.map((one) => ({ ...one, isThis: one.id === current?.id }));
}
