import { addressOf } from '$lib/server/process/address.ts';
import * as clock from '$lib/server/process/clock.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { readForm, text } from '$lib/server/form.ts';
import { codeLimit } from '$lib/server/access/code-limits.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { giveCode, giveRecoveryCode } from '$lib/server/access/second-factor.ts';
import { finish } from '$lib/server/access/sign-in.ts';
import type { SecondFactorKind } from '$lib/access/second-factor.ts';
import { finishing, setCookies } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

const CodeForm = v.object({ code: text(() => m.code_missing()) });
const RecoveryForm = v.object({ recovery: text(() => m.recoveryCode_missing()) });

export const load = ({ locals }) => {
	const { actor, next } = finishing(locals, 'code');
	// An action's address takes the place of the page's: what it held is said again.
	return { email: actor.email, next: next === '/' ? '' : `&next=${encodeURIComponent(next)}` };
};

const wrong = { wrong: m.code_wrong, used: m.code_used } as const;

export const actions = {
	code: async (event) => {
		const by = finishing(event.locals, 'code');
		const form = readForm(CodeForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors });
		const limit = codeLimit(guessOf(event, by.actor.email));
		if (limit.seconds > 0) return limited(event, 'code', by.actor.id, limit.seconds);
		limit.note();
		const { code } = form.output;
		const answer = await giveCode(by, by.actor.id, { code, now: clock.realNow() });
		if (answer !== 'right') {
			noteRefused(event, 'signInRefused', by.actor.id);
			return fail(400, { errors: { code: wrong[answer]() } });
		}
		limit.takeBack();
		await complete(event, by, 'totp');
		redirect(303, by.next);
	},

	recovery: async (event) => {
		const by = finishing(event.locals, 'code');
		const form = readForm(RecoveryForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors });
		const limit = codeLimit(guessOf(event, by.actor.email));
		if (limit.seconds > 0) return limited(event, 'recovery', by.actor.id, limit.seconds);
		limit.note();
		if ((await giveRecoveryCode(by, by.actor.id, form.output.recovery)) === 'wrong') {
			noteRefused(event, 'signInRefused', by.actor.id);
			return fail(400, { errors: { recovery: m.recoveryCode_wrong() } });
		}
		limit.takeBack();
		await complete(event, by, 'recoveryCode');
		// Where another app is set up, if this one is lost.
		redirect(303, '/settings/second-factor?done=recovery');
	},
};

const guessOf = (event: RequestEvent, email: string) => ({
	email,
	address: addressOf(event),
	knownBy: event.cookies.get(knownBrowserName()),
});

const noteRefused = (event: RequestEvent, kind: 'signInRefused' | 'signInLimited', id: string) =>
	noteRequest(event, kind, { reason: 'code', about: { by: 'staff', id } });

function limited(event: RequestEvent, field: 'code' | 'recovery', id: string, seconds: number) {
	noteRefused(event, 'signInLimited', id);
	event.setHeaders({ 'retry-after': String(seconds) });
	const sentence = m.signIn_limited({ minutes: Math.ceil(seconds / 60) });
	return fail(429, { errors: { [field]: sentence } });
}

async function complete(
	event: RequestEvent,
	{ actor }: ReturnType<typeof finishing>,
	kind: SecondFactorKind,
): Promise<void> {
	const { headers } = event.request;
	const knownBy = event.cookies.get(knownBrowserName());
	setCookies(event, await finish(actor, kind, { headers, knownBy, address: addressOf(event) }));
}
