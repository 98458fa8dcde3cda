import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { asSystem } from '$lib/server/acting.ts';
import { passwordRequestLimit } from '$lib/server/access/password-request-limit.ts';
import { db } from '$lib/server/db/db.ts';
import { readForm, text } from '$lib/server/form.ts';
import type { FormErrors } from '$lib/server/form.ts';
import { wake } from '$lib/server/jobs/wake.ts';
import { askForPasswordLetter } from '$lib/server/mail/password-letter-job.ts';
import { addressOf } from '$lib/server/process/address.ts';
import * as clock from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import * as cityProfile from '$lib/server/register/city.ts';
import { requireStore } from '$lib/server/request.ts';

const ForgottenForm = v.object({
	email: v.pipe(
		text(() => m.signIn_emailMissing()),
		v.email(() => m.signIn_emailMalformed()),
	),
});

/** Who helps in the city; empty: nobody entered it, or the data cannot be read. */
async function readHelper({ trouble }: App.Locals): Promise<string> {
	if (trouble) return '';
	const { helperPhone, helperEmail } = await cityProfile.read(db());
	return [helperPhone, helperEmail].filter(Boolean).join(', ');
}

export const load = async ({ locals }) => ({
	canSend: config().mail !== null,
	helper: await readHelper(locals),
});

/** What is shown of a form that was sent. */
interface SentForgotten {
	readonly email: string;
	readonly errors: FormErrors;
	readonly isAsked: boolean;
}
const told = (sent: SentForgotten) => sent;

export const actions = {
	default: async (event) => {
		requireStore(event.locals);
		const form = readForm(ForgottenForm, await event.request.formData());
		const typed = form.values.email ?? '';
		if (!form.ok) return fail(400, told({ email: typed, errors: form.errors, isAsked: false }));
		const email = form.output.email.toLowerCase();
		const seconds = passwordRequestLimit(addressOf(event), email);
		if (seconds > 0) {
			const about = { by: 'email', email } as const;
			noteRequest(event, 'signInLimited', { reason: 'forgotten', about });
			event.setHeaders({ 'retry-after': String(seconds) });
			const errors = { '': m.signIn_limited({ minutes: Math.ceil(seconds / 60) }) };
			return fail(429, told({ email: typed, errors, isAsked: false }));
		}
		if (config().mail) {
			await askForPasswordLetter(asSystem(db(), clock.now()), { email, locale: getLocale() });
			wake();
		}
		// The same, whether there is such an account or not.
		return told({ email, errors: {}, isAsked: true });
	},
};
