import { addressOf } from '$lib/server/process/address.ts';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, text } from '$lib/server/form.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { enrol, offerAgain, offerTo } from '$lib/server/access/second-factor.ts';
import { enrolPasskey } from '$lib/server/access/passkey.ts';
import { passkeysHere, readMade } from '$lib/server/access/passkey-answer.ts';
import { passkeyChallenge } from '$lib/server/access/passkey-challenge.ts';
import type { SecondFactorKind } from '$lib/access/second-factor.ts';
import { browserKind } from '$lib/views/sign-ins/browser-kind.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { PasskeyEnrolmentForm, passkeyRefusal } from '../../passkey-form.server.ts';
import { finish } from '$lib/server/access/sign-in.ts';
import { finishing, setCookies } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { error, fail } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

const EnrolmentForm = v.object({
	offer: v.optional(v.string(), ''),
	code: text(() => m.code_missing()),
});

export const load = async ({ locals, request }) => {
	// The page that answers its own form has the codes to show, and no one else to offer anything to.
	const nothing = { offer: null, hasPasskeys: false, passkeyName: '', next: '' };
	if (request.method === 'POST' && locals.staff) return nothing;
	const { actor, next } = finishing(locals, 'enrolment');
	return {
		offer: await offerTo(actor, clock.realNow()),
		hasPasskeys: passkeysHere() !== null,
		passkeyName: browserKind(request.headers.get('user-agent') ?? '', getLocale()) ?? '',
		// An action's address takes the place of the page's: what it held is said again.
		next: next === '/' ? '' : `&next=${encodeURIComponent(next)}`,
	};
};

export const actions = {
	app: async (event) => {
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
		return complete(event, by, 'totp', codes);
	},

	passkey: async (event) => {
		const by = finishing(event.locals, 'enrolment');
		const place = passkeysHere() ?? error(404, m.error_notFound());
		const form = readForm(PasskeyEnrolmentForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors, name: form.values.name });
		const { answer, name } = form.output;
		const codes = await enrolPasskey(by, by.actor, {
			...{ answer: readMade(answer), place, name, enrolment: 'first', purpose: 'enrol' },
			...{ cookie: event.cookies.get(passkeyChallenge.name()), signInId: by.signInId },
			now: clock.realNow(),
		});
		if (typeof codes === 'string') {
			return fail(400, { errors: { passkey: passkeyRefusal(codes) }, name });
		}
		return complete(event, by, 'passkey', codes);
	},
};

/** The sign-in is whole, and goes on under a token of its own. */
async function complete(
	event: RequestEvent,
	by: ReturnType<typeof finishing>,
	kind: SecondFactorKind,
	codes: readonly string[],
) {
	const knownBy = event.cookies.get(knownBrowserName());
	const { headers } = event.request;
	const address = addressOf(event);
	const cookies = await finish(by.actor, kind, { headers, knownBy, address });
	setCookies(event, [...cookies, passkeyChallenge.end()]);
	event.locals.staff = by.actor;
	const title = kind === 'passkey' ? m.passkey_enrolled() : m.secondFactor_enrolled();
	const madeAt = new Date(clock.realNow()).toISOString();
	return { codes, title, email: by.actor.email, next: by.next, madeAt };
}
