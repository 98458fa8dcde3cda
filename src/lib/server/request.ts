import { error, redirect } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import { may, mayIn } from '../access/acts.ts';
import type { Act } from '../access/acts.ts';
import type { SignInLack } from '../access/second-factor.ts';
import type { StaffActor } from '../access/actor.ts';
import { scopeIn, scopeOf } from '../access/scope.ts';
import { dayOf } from '../calendar/wall-clock.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { NotExpected } from './links/session-link.ts';
import { notExpectedSentence } from '../views/attendee/not-expected.ts';
import { RightLost } from './acting.ts';
import type { Acting, Reader } from './acting.ts';
import { stillStaff } from './access/still.ts';
import { readConcerning } from './sessions/concerning.query.ts';
import { putDown } from './sessions/placed-at.query.ts';
import type { SessionRecord } from './sessions/session-record.ts';
import * as clock from './process/clock.ts';
import { noteRequest } from './process/security/note-request.ts';
import { ownPath } from './process/own-path.ts';
import type { Cookie } from './access/signed-in.ts';
import { db } from './db/db.ts';
import type { Trouble } from './db/store-errors.ts';

/** Says what keeps the store from answering, where something of it is needed. */
export function requireStore({ trouble }: App.Locals): void {
	if (!trouble) return;
	const wasForm = getRequestEvent().request.method === 'POST';
	error(503, { message: troubleMessage(trouble.kind), id: trouble.id, wasForm });
}

const pagesOfLacks = { code: '/sign-in/code', enrolment: '/sign-in/second-factor' } as const;

/** Where a sign-in goes on that lacks something, or begins, and from there to a page of ours. */
export function signInPath(lacks: SignInLack | null, next: string): string {
	const page = lacks === null ? '/sign-in' : pagesOfLacks[lacks];
	return next === '/' ? page : `${page}?next=${encodeURIComponent(next)}`;
}

/** Somebody whose password was right, at what their sign-in lacks. */
export interface UnfinishedActing extends StaffActing {
	readonly signInId: string;
	/** Where they wanted to go, a path of ours. */
	readonly next: string;
}

/** Opens the pages of what a sign-in lacks; whoever lacks nothing of that is led on. */
export function finishing(locals: App.Locals, lack: SignInLack): UnfinishedActing {
	requireStore(locals);
	const { unfinished, staff } = locals;
	const next = ownPath(getRequestEvent().url.searchParams.get('next')) ?? '/';
	if (staff) redirect(303, next);
	if (unfinished?.lacks !== lack) redirect(303, signInPath(unfinished?.lacks ?? null, next));
	return { ...actingOf(unfinished.staff), signInId: unfinished.id, next };
}

/**
 * Somebody as whom a request is, after it was made sure of.
 *
 * @param lost ends the request where the right is gone by the time of the act
 */
export function actingOf(
	actor: StaffActor,
	lost: () => never = () => error(403, m.error_rightLost()),
): StaffActing {
	const now = clock.now();
	const still = refusing(stillStaff(actor, now), lost);
	return { db: db(), actor, scope: scopeOf(actor), now, still };
}

/** Strangers are sent to the sign-in and back; so is whoever has not finished theirs, to what it lacks. */
function signedIn(locals: App.Locals): StaffActor {
	requireStore(locals);
	const { request, url, route } = getRequestEvent();
	if (locals.staff) {
		// Kit asks this of forms alone, and another site can post without one.
		const isReading = ['GET', 'HEAD'].includes(request.method);
		if (isReading || request.headers.get('origin') === url.origin) return locals.staff;
		const about = { by: 'staff', id: locals.staff.id } as const;
		noteRequest(getRequestEvent(), 'foreignOrigin', { about });
		error(403, m.error_badRequest());
	}
	// Only a page's own address is worth coming back to, and never one that holds a link.
	const back = request.method === 'GET' && route.id?.startsWith('/(staff)') && url.pathname !== '/';
	redirect(
		303,
		signInPath(locals.unfinished?.lacks ?? null, back ? url.pathname + url.search : '/'),
	);
}

/** Somebody of the staff, acting on the records within their scope. */
export interface StaffActing extends Acting {
	readonly actor: StaffActor;
}

/**
 * Opens every staff `load`, action and endpoint: strangers are sent to the sign-in and back, others
 * who may not do this get a 403 with a sentence.
 */
export function actingAs(locals: App.Locals, act: Act): StaffActing {
	const actor = signedIn(locals);
	if (!may(actor, act)) refuseAct(actor, act, m.error_notYourRole());
	return actingOf(actor, () => refuseAct(actor, act, m.error_rightLost()));
}

/** Ends a request of somebody who may not do this, and notes it among the security events. */
export function refuseAct(actor: StaffActor, act: Act, message: string): never {
	noteRefusedAct(actor, act);
	error(403, message);
}

/** As `refuseAct`, where the answer is a form with what was typed. */
export function noteRefusedAct({ id }: StaffActor, act: Act): void {
	noteRequest(getRequestEvent(), 'actRefused', { reason: act, about: { by: 'staff', id } });
}

/** An upload that was refused, and by whom it was brought. */
export function noteRefusedImport({ id }: StaffActor, reason: string): void {
	noteRequest(getRequestEvent(), 'importRefused', { reason, about: { by: 'staff', id } });
}

/** Asks so, and answers the request where the right is gone. */
export const refusing =
	(still: NonNullable<Acting['still']>, refuse: () => never): NonNullable<Acting['still']> =>
	async (trx) => {
		try {
			await still(trx);
		} catch (thrown) {
			if (!(thrown instanceof RightLost)) throw thrown;
			refuse();
		}
	};

const troubleMessages: Readonly<Record<Trouble, () => string>> = {
	readOnly: m.error_storeReadOnly,
	locked: m.error_storeLocked,
	full: m.error_storeFull,
	unreachable: m.error_storeUnreachable,
	damaged: m.error_storeUnreachable,
	newer: m.error_storeUnreachable,
};

export function troubleMessage(trouble: Trouble): string {
	return troubleMessages[trouble]();
}

/** Hands cookies of the sign-in on to the browser. */
export function setCookies({ cookies }: { cookies: Cookies }, given: readonly Cookie[]): void {
	for (const { name, value, options } of given) {
		cookies.set(name, value, { ...options, path: options.path ?? '/' });
	}
}

/** A record that is not there, or out of reach, is a page that is not there. */
export function found<Found>(record: Found | null): Found {
	if (record === null) error(404, m.error_notFound());
	return record;
}

/** A session; one that concerns nobody of whoever asks is not there for them. */
async function sessionFor(by: Reader, id: string): Promise<SessionRecord> {
	return (await readConcerning(by, id)) ?? error(404, m.session_notFound());
}

/** Somebody of the staff acting in one session; for whoever leads it their scope is everybody. */
export interface SessionActing {
	readonly by: StaffActing;
	readonly session: SessionRecord;
	readonly mayHere: (act: Act) => boolean;
}

/** As `actingAs`, in one session: it concerns whoever acts, and it is theirs to do this there. */
export async function actingIn(locals: App.Locals, act: Act, id: string): Promise<SessionActing> {
	const by = actingAs(locals, act);
	const session = await sessionFor(by, id);
	const at = { committeeId: session.committeeId, day: dayOf(session.startsAt) };
	const mayHere = (act: Act) => mayIn(by.actor, act, at);
	if (!mayHere(act)) refuseAct(by.actor, act, m.error_notYourSession());
	return { by: { ...by, scope: scopeIn(by.actor, at) }, session, mayHere };
}

/** Ends a request below a link that is valid, of somebody who is not expected: says of which session, and why. */
export async function notExpected({ refusal, session, attendee }: NotExpected): Promise<never> {
	const by = await putDown(db(), attendee.id);
	const message = notExpectedSentence(refusal, session, by, getLocale());
	error(410, { message, refusal });
}
