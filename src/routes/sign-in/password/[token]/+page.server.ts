import { m } from '$lib/paraglide/messages.js';
import { addressOf } from '$lib/server/process/address.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { readForm } from '$lib/server/form.ts';
import { db } from '$lib/server/db/db.ts';
import { isGuessable } from '$lib/server/access/guessable.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { openPasswordLink, setPasswordByLink } from '$lib/server/access/password-link.ts';
import type { PasswordLinkRefusal, RefusedPasswordLink } from '$lib/server/access/password-link.ts';
import { NewPasswordForm } from '../../../password-forms.ts';
import { hash, isBusy } from '$lib/server/access/passwords.ts';
import { staffOf } from '$lib/server/access/signed-in.ts';
import { enter } from '$lib/server/access/sign-in.ts';
import * as city from '$lib/server/register/city.ts';
import { actingOf, requireStore, setCookies, signInPath } from '$lib/server/request.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';

const refusals = {
	unknown: m.passwordLink_unknown,
	used: m.passwordLink_used,
	over: m.passwordLink_over,
	locked: m.passwordLink_locked,
} as const satisfies Readonly<Record<PasswordLinkRefusal, () => string>>;

function refuse(event: RequestEvent, { refusal, staffId }: RefusedPasswordLink): never {
	const about = staffId === null ? null : ({ by: 'staff', id: staffId } as const);
	noteRequest(event, 'passwordLinkRefused', { reason: refusal, about });
	const message = refusals[refusal]();
	error(refusal === 'unknown' ? 404 : 410, { message, leadsToSignIn: refusal !== 'locked' });
}

async function accountOf(event: RequestEvent) {
	requireStore(event.locals);
	const opened = await openPasswordLink(db(), event.params.token ?? '');
	return 'refusal' in opened ? refuse(event, opened) : opened;
}

export const load = async (event) => {
	const { name, email } = await accountOf(event);
	return { name, email };
};

export const actions = {
	default: async (event) => {
		const account = await accountOf(event);
		const form = readForm(NewPasswordForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors });
		const { password } = form.output;
		const { email, name } = account;
		if (await isGuessable(password, { email, name, city: (await city.read(db())).name })) {
			return fail(400, { errors: { password: m.password_guessable() } });
		}
		if (isBusy()) return fail(429, { errors: { '': m.signIn_limited({ minutes: 1 }) } });
		const refused = (refusal: PasswordLinkRefusal) =>
			refuse(event, { refusal, staffId: account.id });
		const by = actingOf((await staffOf(account)) ?? refused('locked'));
		if (!(await setPasswordByLink(by, event.params.token, await hash(password)))) {
			refused('used');
		}
		const result = await enter({
			email,
			password,
			address: addressOf(event),
			knownBy: event.cookies.get(knownBrowserName()),
			headers: event.request.headers,
		});
		if (result.state !== 'signedIn') redirect(303, '/sign-in');
		setCookies(event, result.cookies);
		redirect(303, result.lacks === null ? '/' : signInPath(result.lacks, '/'));
	},
};
