import { addressOf } from '$lib/server/process/address.ts';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, text } from '$lib/server/form.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { enrol, offerAgain, offerTo } from '$lib/server/access/second-factor.ts';
import { finish } from '$lib/server/access/sign-in.ts';
import { finishing, setCookies } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { fail } from '@sveltejs/kit';
import * as v from 'valibot';

const EnrolmentForm = v.object({
	offer: v.optional(v.string(), ''),
	code: text(() => m.code_missing()),
});

export const load = async ({ locals, request }) => {
	// The page that answers its own form has the codes to show, and no one else to offer an app to.
	if (request.method === 'POST' && locals.staff) return { offer: null };
	const { actor } = finishing(locals, 'enrolment');
	return { offer: await offerTo(actor, clock.realNow()) };
};

export const actions = {
	default: async (event) => {
		const by = finishing(event.locals, 'enrolment');
		const form = readForm(EnrolmentForm, await event.request.formData());
		const now = clock.realNow();
		const refuse = async (code: string) =>
			fail(400, {
				errors: { code },
				offer: await offerAgain(by.actor, form.values.offer ?? '', now),
			});
		if (!form.ok) return refuse(form.errors.code ?? m.code_missing());
		const { offer, code } = form.output;
		const codes = await enrol(by, by.actor, offer, { code, now, signInId: by.signInId });
		if (codes === 'wrongCode') return refuse(m.code_wrong());
		if (codes === 'offerOver') return refuse(m.secondFactor_offerOver());
		const knownBy = event.cookies.get(knownBrowserName());
		const { headers } = event.request;
		const address = addressOf(event);
		setCookies(event, await finish(by.actor, 'totp', { headers, knownBy, address }));
		event.locals.staff = by.actor;
		const madeAt = new Date(now).toISOString();
		return { codes, email: by.actor.email, next: by.next, madeAt };
	},
};
