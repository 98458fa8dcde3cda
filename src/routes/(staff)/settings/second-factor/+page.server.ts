import { mustEnrol } from '$lib/access/second-factor.ts';
import * as clock from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { readForm, text } from '$lib/server/form.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { failures } from '$lib/server/process/limits.ts';
import { isPassword } from '$lib/server/access/passwords.ts';
import {
	enrol,
	giveEither,
	offerAgain,
	offerTo,
	renewRecoveryCodes,
	stateOf,
	turnOff,
} from '$lib/server/access/second-factor.ts';
import { passwordHashOf } from '$lib/server/access/sign-in-accounts.ts';
import { currentSignIn } from '$lib/server/access/signed-in.ts';
import { actingAs, refuseAct } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { fail, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import * as v from 'valibot';

// As it was typed, spaces included.
const password = v.pipe(
	v.optional(v.string(), ''),
	v.nonEmpty(() => m.password_currentMissing()),
	v.maxLength(128, () => m.password_currentWrong()),
);
const code = text(() => m.code_missing());

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'ownAccount.edit');
	const state = await stateOf(by.db, by.actor.id);
	return {
		state,
		offer: state ? null : await offerTo(by.actor, clock.realNow()),
		isCompulsory: mustEnrol(by.actor.role, config().isSecondFactorCompulsory),
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	enrol: async ({ locals, request }) => {
		const by = actingAs(locals, 'ownAccount.edit');
		const isFirst = (await stateOf(by.db, by.actor.id)) === null;
		// In place of another one both were asked for the offer.
		const entries = { offer: v.optional(v.string(), ''), code };
		const form = readForm(
			v.object(isFirst ? { ...entries, password } : entries),
			await request.formData(),
		);
		const now = clock.realNow();
		const given = form.values.offer ?? '';
		const refuse = async (status: 400 | 429, errors: Readonly<Record<string, string>>) =>
			fail(status, { errors, offer: await offerAgain(by.actor, given, now) });
		if (!form.ok) return refuse(400, form.errors);
		if (isFirst) {
			const problem = await withPassword(by, form.values.password ?? '', () => null);
			if (problem) return refuse(problem.status, { password: problem.sentence });
		}
		const signInId = (await currentSignIn(request.headers))?.id ?? null;
		const codes = await enrol(by, by.actor, given, { code: form.output.code, now, signInId });
		if (codes === 'wrongCode') return refuse(400, { code: m.code_wrong() });
		if (codes === 'offerOver') return refuse(400, { code: m.secondFactor_offerOver() });
		return {
			codes,
			title: m.secondFactor_enrolled(),
			madeAt: new Date(now).toISOString(),
			replacesEarlier: !isFirst,
		};
	},

	change: async (event) => {
		const by = actingAs(event.locals, 'ownAccount.edit');
		const refused = await prove(by, await event.request.formData());
		return refused ?? { offer: await offerTo(by.actor, clock.realNow(), { replaces: true }) };
	},

	renew: async (event) => {
		const by = actingAs(event.locals, 'ownAccount.edit');
		const refused = await prove(by, await event.request.formData());
		if (refused) return refused;
		const codes = await renewRecoveryCodes(by, by.actor.id);
		const madeAt = new Date(clock.realNow()).toISOString();
		return { codes, title: m.recoveryCode_renewed(), madeAt, replacesEarlier: true };
	},

	turnOff: async (event) => {
		const by = actingAs(event.locals, 'ownAccount.edit');
		if (mustEnrol(by.actor.role, config().isSecondFactorCompulsory)) {
			refuseAct(by.actor, 'ownAccount.edit', m.error_notYourRole());
		}
		const refused = await prove(by, await event.request.formData());
		if (refused) return refused;
		await turnOff(by, by.actor.id);
		redirect(303, '/settings/second-factor?done=off');
	},
};

const ProofForm = v.object({ password, proof: code });
const wrong = { wrong: m.code_wrongEither, used: m.code_used } as const;

/** Asks for password and code, so that nobody changes it at a desk that was left. */
async function prove(by: StaffActing, data: FormData) {
	const form = readForm(ProofForm, data);
	if (!form.ok) return fail(400, { errors: form.errors });
	const { proof } = form.output;
	const problem = await withPassword(by, form.output.password, async () => {
		const answer = await giveEither(by, by.actor.id, { code: proof, now: clock.realNow() });
		return answer === 'right' ? null : wrong[answer]();
	});
	if (!problem) return null;
	const field = problem.isPassword ? 'password' : 'proof';
	return fail(problem.status, { errors: { [field]: problem.sentence } });
}

interface ProofProblem {
	readonly status: 400 | 429;
	readonly isPassword: boolean;
	readonly sentence: string;
}

/** @param andThen what else has to be right: `null`, or a sentence that says what is not */
async function withPassword(
	by: StaffActing,
	given: string,
	andThen: () => Promise<string | null> | null,
): Promise<ProofProblem | null> {
	const now = clock.realNow();
	const limit = failures('passwordChange', by.actor.id);
	if (limit.blocked(now)) {
		return { status: 429, isPassword: true, sentence: m.password_limited() };
	}
	limit.note(now);
	const noteRefused = (reason: 'passwordChange' | 'code') => {
		const about = { by: 'staff', id: by.actor.id } as const;
		noteRequest(getRequestEvent(), 'signInRefused', { reason, about });
	};
	const stored = await passwordHashOf(by.db, by.actor.id);
	if (stored === undefined || !(await isPassword(given, stored))) {
		noteRefused('passwordChange');
		return { status: 400, isPassword: true, sentence: m.password_currentWrong() };
	}
	const sentence = await andThen();
	if (sentence !== null) {
		noteRefused('code');
		return { status: 400, isPassword: false, sentence };
	}
	limit.takeBack(now);
	return null;
}
