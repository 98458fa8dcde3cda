import { ownPath } from '$lib/server/process/own-path.ts';
import { cookieMaxAge, cookieName, isLocale } from '$lib/paraglide/runtime.js';
import { redirect } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';

/** Remembers the language and leads back to where it was chosen. */
function choose(cookies: Cookies, to: unknown, back: unknown): never {
	if (isLocale(to)) {
		// The room's page reads it too: Paraglide runs in the browser.
		cookies.set(cookieName, to, { path: '/', maxAge: cookieMaxAge, httpOnly: false });
	}
	redirect(303, ownPath(typeof back === 'string' ? back : null) ?? '/');
}

export const POST = async ({ cookies, request }) => {
	const form = await request.formData();
	return choose(cookies, form.get('to'), form.get('back'));
};
