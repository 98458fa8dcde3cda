import * as clock from '$lib/server/process/clock.ts';
import { readForm } from '$lib/server/form.ts';
import { failures } from '$lib/server/process/limits.ts';
import { isGuessable } from '$lib/server/access/guessable.ts';
import { hash, isPassword } from '$lib/server/access/passwords.ts';
import * as city from '$lib/server/register/city.ts';
import { addressOf } from '$lib/server/process/address.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { actingAs, setCookies } from '$lib/server/request.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { enter } from '$lib/server/access/sign-in.ts';
import { currentSignIn } from '$lib/server/access/signed-in.ts';
import { passwordHashOf, setPassword } from '$lib/server/access/sign-in-accounts.ts';
import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { PasswordForm } from '../../../password-forms.ts';

export const load = ({ locals }) => {
	actingAs(locals, 'ownAccount.edit');
};

export const actions = {
	default: async (event) => {
		const by = actingAs(event.locals, 'ownAccount.edit');
		const form = readForm(PasswordForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors });

		const { current, password } = form.output;
		const { email, name } = by.actor;
		if (await isGuessable(password, { email, name, city: (await city.read(by.db)).name })) {
			return fail(400, { errors: { password: m.password_guessable() } });
		}
		const now = clock.realNow();
		const limit = failures('passwordChange', by.actor.id);
		if (limit.blocked(now)) return fail(429, { errors: { current: m.password_limited() } });
		limit.note(now);
		const stored = await passwordHashOf(by.db, by.actor.id);
		if (stored === undefined || !(await isPassword(current, stored))) {
			const about = { by: 'staff', id: by.actor.id } as const;
			noteRequest(event, 'signInRefused', { reason: 'passwordChange', about });
			return fail(400, { errors: { current: m.password_currentWrong() } });
		}
		limit.takeBack(now);
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
