import { addressOf } from '$lib/server/process/address.ts';
import { readForm, text } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { ownPath } from '$lib/server/process/own-path.ts';
import { requireStore, setCookies, signInPath } from '$lib/server/request.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { otherHost } from '$lib/server/access/passkeys.ts';
import { passkeysHere } from '$lib/server/access/passkey-answer.ts';
import { db } from '$lib/server/db/db.ts';
import { signIn } from '$lib/server/access/sign-in.ts';
import {
	openProvider,
	providerCookieName,
	providerCookieOptions,
} from '$lib/server/access/provider-cookie.ts';
import { provider } from '$lib/server/access/provider-sign-in.ts';
import { m } from '$lib/paraglide/messages.js';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const SignInForm = v.object({
	email: v.pipe(
		text(() => m.signIn_emailMissing()),
		v.email(() => m.signIn_emailMalformed()),
	),
	// As it was typed, spaces included.
	password: v.pipe(
		v.optional(v.string(), ''),
		v.nonEmpty(() => m.signIn_passwordMissing()),
		v.maxLength(128, () => m.signIn_refused()),
	),
});

export const load = async ({ locals, url, cookies }) => {
	const next = ownPath(url.searchParams.get('next')) ?? '/';
	if (locals.staff) redirect(303, next);
	const host = passkeysHere()?.host ?? null;
	return {
		next,
		provider: await byProvider(cookies.get(providerCookieName()), url),
		hasPasskeys: host !== null,
		// For those who look for theirs and find it nowhere.
		otherHost: locals.trouble ? null : await otherHost(db(), host),
	};
};

/** What is said of the sign-in by the city's provider; `null`: there is none. */
async function byProvider(kept: string | undefined, { searchParams }: URL) {
	const oidc = provider();
	if (!oidc) return null;
	const what = await openProvider(kept);
	const hasEnded = searchParams.get('ended') === 'provider';
	return {
		label: oidc.config.label,
		answer: what?.kind === 'answer' && !hasEnded ? what : null,
		endAddress: hasEnded ? (oidc.endAddress()?.href ?? null) : null,
	};
}

export const actions = {
	default: async (event) => {
		requireStore(event.locals);
		const form = readForm(SignInForm, await event.request.formData());
		const refuse = (status: 400 | 429, errors: FormErrors) =>
			fail(status, { values: { email: form.values.email ?? '' }, errors });

		if (!form.ok) return refuse(400, form.errors);
		const result = await signIn({
			...form.output,
			address: addressOf(event),
			knownBy: event.cookies.get(knownBrowserName()),
			headers: event.request.headers,
		});
		if (result.state === 'refused') return refuse(400, { '': m.signIn_refused() });
		if (result.state === 'limited') {
			event.setHeaders({ 'retry-after': String(result.seconds) });
			return refuse(429, { '': m.signIn_limited({ minutes: Math.ceil(result.seconds / 60) }) });
		}
		setCookies(event, result.cookies);
		// What it says is not true of them any more.
		if (event.cookies.get(providerCookieName()))
			event.cookies.delete(providerCookieName(), providerCookieOptions());
		const next = ownPath(event.url.searchParams.get('next')) ?? '/';
		redirect(303, result.lacks === null ? next : signInPath(result.lacks, next));
	},
};
