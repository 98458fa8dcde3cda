import { readForm } from '$lib/server/form.ts';
import { proofAnswer } from '$lib/server/asked-again.ts';
import { isConfirmedNow, proveAgain } from '$lib/server/access/confirmed-again.ts';
import { isGuessable } from '$lib/server/access/guessable.ts';
import { hash } from '$lib/server/access/passwords.ts';
import * as city from '$lib/server/register/city.ts';
import { addressOf } from '$lib/server/process/address.ts';
import { actingAs, setCookies } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { isEnrolled, stateOf } from '$lib/server/access/second-factors-held.ts';
import { enter } from '$lib/server/access/sign-in.ts';
import { currentSignIn } from '$lib/server/access/signed-in.ts';
import { setPassword } from '$lib/server/access/sign-in-accounts.ts';
import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { PasswordForm } from '../../../password-forms.ts';

/** Whoever has signed in just now gave it then. */
const asksCode = async (event: RequestEvent, by: StaffActing) =>
	(await isEnrolled(by.db, by.actor.id)) && !(await isConfirmedNow(event));

export const load = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	const state = await stateOf(by.db, by.actor.id);
	return { asksCode: await asksCode(event, by), hasApp: Boolean(state?.app) };
};

export const actions = {
	default: async (event) => {
		const by = actingAs(event.locals, 'ownAccount.edit');
		const form = readForm(PasswordForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors });
		const code = (await asksCode(event, by)) ? (form.values.code ?? '') : null;
		if (code === '') return fail(400, { errors: { code: m.code_missing() } });

		const { current, password } = form.output;
		const { email, name } = by.actor;
		if (await isGuessable(password, { email, name, city: (await city.read(by.db)).name })) {
			return fail(400, { errors: { password: m.password_guessable() } });
		}
		const problem = await proveAgain(by, event, { password: current, code });
		if (problem) {
			const { status, field, sentence } = proofAnswer(problem);
			return fail(status, { errors: { [field === 'password' ? 'current' : field]: sentence } });
		}
		const before = await currentSignIn(event.request.headers);
		await setPassword(by, by.actor.id, await hash(password), 'staff.changePassword');
		// Every sign-in has ended, also that of whoever copied the cookie; this one begins anew.
		const again = await enter({
			email,
			password,
			address: addressOf(event),
			knownBy: event.cookies.get(knownBrowserName()),
			headers: event.request.headers,
			secondFactor: before?.secondFactor ?? null,
		});
		if (again.state !== 'signedIn') redirect(303, '/sign-in?next=%2Fsettings%3Fdone%3Dpassword');
		setCookies(event, again.cookies);
		redirect(303, '/settings?done=password');
	},
};
