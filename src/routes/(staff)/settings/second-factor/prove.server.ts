import { freshMinutes, isFresh, isRecovering } from '$lib/access/passkeys.ts';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, text } from '$lib/server/form.ts';
import { passkeyAnswer, passkeyGiven, proofAnswer } from '$lib/server/asked-again.ts';
import { proveAgain, proveByPasskey } from '$lib/server/access/confirmed-again.ts';
import { factorProof, readProof } from '$lib/server/access/factor-proof.ts';
import type { PasskeyPlace } from '$lib/server/access/passkey-answer.ts';
import { passkeyChallenge } from '$lib/server/access/passkey-challenge.ts';
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
	const given = code !== false && code.ok ? code.output.proof : null;
	const problem = await proveAgain(by, event, { password: form.output.password, code: given });
	if (problem) {
		const { status, field, sentence } = proofAnswer(problem);
		return fail(status, { errors: { [field === 'password' ? field : 'proof']: sentence } });
	}
	await keepProof(event, code === false ? 'first' : code.ok ? 'further' : 'anew');
	redirect(303, here);
}

function formOf(values: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	data.set('proof', values.proof ?? '');
	return data;
}

/** Asks for one's passkey, which is both in one. */
export async function proveHere(event: RequestEvent, by: StaffActing, place: PasskeyPlace) {
	const given = await passkeyGiven(event, place, await event.request.formData());
	const judged = await proveByPasskey(by, event, given);
	if (judged !== 'right') return fail(400, { errors: { passkey: passkeyAnswer(judged) } });
	await keepProof(event, 'further');
	setCookies(event, [passkeyChallenge.end()]);
	redirect(303, here);
}
