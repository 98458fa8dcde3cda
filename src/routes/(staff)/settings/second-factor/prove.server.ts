import { freshMinutes, isFresh, isRecovering } from '$lib/access/passkeys.ts';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, text } from '$lib/server/form.ts';
import { failures } from '$lib/server/process/limits.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { factorProof, readProof } from '$lib/server/access/factor-proof.ts';
import { givePasskey } from '$lib/server/access/passkey.ts';
import { readGiven } from '$lib/server/access/passkey-answer.ts';
import type { PasskeyPlace } from '$lib/server/access/passkey-answer.ts';
import { passkeyChallenge } from '$lib/server/access/passkey-challenge.ts';
import { isPassword } from '$lib/server/access/passwords.ts';
import { giveEither } from '$lib/server/access/second-factor.ts';
import { isEnrolled } from '$lib/server/access/second-factors-held.ts';
import type { Enrolment } from '$lib/server/access/second-factors-held.ts';
import { passwordHashOf } from '$lib/server/access/sign-in-accounts.ts';
import { currentSignIn } from '$lib/server/access/signed-in.ts';
import { setCookies } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

const here = '/settings/second-factor';

const ProofForm = v.object({
	// As it was typed, spaces included.
	password: v.pipe(
		v.optional(v.string(), ''),
		v.nonEmpty(() => m.password_currentMissing()),
		v.maxLength(128, () => m.password_currentWrong()),
	),
	proof: v.optional(v.string(), ''),
});
const CodeForm = v.object({ proof: text(() => m.code_missing()) });
const wrong = { wrong: m.code_wrongEither, used: m.code_used } as const;
const wrongPasskey = {
	wrong: m.passkey_wrongHere,
	elsewhere: m.passkey_wrongHere,
	over: m.passkey_over,
	copied: m.passkey_copied,
} as const;

/** The proof that this browser was given within the sign-in of the request, or that the sign-in itself is. */
export async function proofOf({ cookies, request }: RequestEvent, by: StaffActing) {
	const signIn = await currentSignIn(request.headers);
	const hasPassword = (await passwordHashOf(by.db, by.actor.id)) !== undefined;
	const cookie = cookies.get(factorProof.name());
	const now = clock.realNow();
	const given = await readProof(cookie, signIn?.id ?? null, now);
	if (given || !signIn || !isFresh(signIn, hasPassword, now)) {
		return { signIn, hasPassword, proof: given };
	}
	const enrolment: Enrolment = (await isEnrolled(by.db, by.actor.id)) ? 'further' : 'first';
	const proof = { enrolment, until: signIn.createdAt + freshMinutes * 60_000 };
	return { signIn, hasPassword, proof };
}

/** From now on, and for minutes, changes need no further proof. */
export async function keepProof(event: RequestEvent, enrolment: Enrolment): Promise<void> {
	const signInId = (await currentSignIn(event.request.headers))?.id;
	if (signInId === undefined) return;
	setCookies(event, [await factorProof.make({ signInId, enrolment }, clock.realNow())]);
}

/** Counts tries before they are looked at; `null`: enough of them were wrong. */
function tryOf(by: StaffActing) {
	const now = clock.realNow();
	const limit = failures('passwordChange', by.actor.id);
	if (limit.blocked(now)) return null;
	limit.note(now);
	return { takeBack: () => limit.takeBack(now) };
}

const noteRefused = (
	event: RequestEvent,
	by: StaffActing,
	reason: 'passwordChange' | 'code' | 'passkey' | '',
	kind: 'signInRefused' | 'passkeyCopied' = 'signInRefused',
) => noteRequest(event, kind, { reason, about: { by: 'staff', id: by.actor.id } });

/**
 * Asks for the password and a code, so that nobody changes anything at a desk that was left. Where there is no second
 * factor yet, or none is left as the sign-in itself shows, the password is enough.
 */
export async function proveByPassword(event: RequestEvent, by: StaffActing) {
	const form = readForm(ProofForm, await event.request.formData());
	const isAsked = await isEnrolled(by.db, by.actor.id);
	const signIn = await currentSignIn(event.request.headers);
	const mayBeginAnew = isAsked && signIn !== null && isRecovering(signIn, clock.realNow());
	const code = isAsked && readForm(CodeForm, formOf(form.values));
	const isCodeMissing = code !== false && !code.ok && !(mayBeginAnew && !form.values.proof);
	const missing = {
		...(form.ok ? {} : form.errors),
		...(isCodeMissing ? code.errors : {}),
	};
	if (!form.ok || isCodeMissing) return fail(400, { errors: missing });
	const attempt = tryOf(by);
	if (!attempt) return fail(429, { errors: { password: m.password_limited() } });
	const stored = await passwordHashOf(by.db, by.actor.id);
	if (stored === undefined || !(await isPassword(form.output.password, stored))) {
		noteRefused(event, by, 'passwordChange');
		return fail(400, { errors: { password: m.password_currentWrong() } });
	}
	if (code !== false && code.ok) {
		const given = { code: code.output.proof, now: clock.realNow() };
		const answer = await giveEither(by, by.actor.id, given);
		if (answer !== 'right') {
			noteRefused(event, by, 'code');
			return fail(400, { errors: { proof: wrong[answer]() } });
		}
	}
	attempt.takeBack();
	await keepProof(event, code === false ? 'first' : code.ok ? 'further' : 'anew');
	redirect(303, here);
}

function formOf(values: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	data.set('proof', values.proof ?? '');
	return data;
}

/** Asks for one's passkey, which is both in one. */
export async function proveByPasskey(event: RequestEvent, by: StaffActing, place: PasskeyPlace) {
	const answer = (await event.request.formData()).get('answer');
	const attempt = tryOf(by);
	if (!attempt) return fail(429, { errors: { passkey: m.password_limited() } });
	const judged = await givePasskey(by, by.actor.id, {
		...{ answer: readGiven(typeof answer === 'string' ? answer : ''), place, purpose: 'give' },
		cookie: event.cookies.get(passkeyChallenge.name()),
		signInId: (await currentSignIn(event.request.headers))?.id ?? null,
		now: clock.realNow(),
	});
	if (judged === 'wrong' || judged === 'copied') {
		const kind = judged === 'copied' ? 'passkeyCopied' : 'signInRefused';
		noteRefused(event, by, judged === 'copied' ? '' : 'passkey', kind);
	} else {
		attempt.takeBack();
	}
	if (judged !== 'right') return fail(400, { errors: { passkey: wrongPasskey[judged]() } });
	await keepProof(event, 'further');
	setCookies(event, [passkeyChallenge.end()]);
	redirect(303, here);
}
