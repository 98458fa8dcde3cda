import { addressOf } from '$lib/server/process/address.ts';
import * as clock from '$lib/server/process/clock.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { readForm, text } from '$lib/server/form.ts';
import { codeLimit } from '$lib/server/access/code-limits.ts';
import { knownBrowserName } from '$lib/server/access/known-browser.ts';
import { giveCode, giveRecoveryCode } from '$lib/server/access/second-factor.ts';
import { givePasskey } from '$lib/server/access/passkey.ts';
import { passkeysHere, readGiven } from '$lib/server/access/passkey-answer.ts';
import { passkeyChallenge } from '$lib/server/access/passkey-challenge.ts';
import { heldIn, stateOf } from '$lib/server/access/second-factors-held.ts';
import { finish } from '$lib/server/access/sign-in.ts';
import type { SecondFactorKind } from '$lib/access/second-factor.ts';
import { finishing, setCookies } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';

const CodeForm = v.object({ code: text(() => m.code_missing()) });
const RecoveryForm = v.object({ recovery: text(() => m.recoveryCode_missing()) });

export const load = async ({ locals }) => {
	const { actor, db, next } = finishing(locals, 'code');
	const host = passkeysHere()?.host ?? null;
	const state = await stateOf(db, actor.id);
	const held = state && heldIn(state, host);
	return {
		email: actor.email,
		hasApp: held?.hasApp ?? false,
		hasPasskey: (held?.passkeys ?? 0) > 0,
		otherHost: state?.passkeys.find(({ rpId }) => rpId !== host)?.rpId ?? null,
		// An action's address takes the place of the page's: what it held is said again.
		next: next === '/' ? '' : `&next=${encodeURIComponent(next)}`,
	};
};

const wrong = { wrong: m.code_wrong, used: m.code_used } as const;
const notRight = {
	wrong: m.passkey_wrongHere,
	elsewhere: m.passkey_wrongHere,
	over: m.passkey_over,
	copied: m.passkey_copied,
} as const;

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

	passkey: async (event) => {
		const by = finishing(event.locals, 'code');
		const place = passkeysHere() ?? error(404, m.error_notFound());
		const answer = (await event.request.formData()).get('answer');
		const limit = codeLimit(guessOf(event, by.actor.email));
		if (limit.seconds > 0) return limited(event, 'passkey', by.actor.id, limit.seconds);
		limit.note();
		const judged = await givePasskey(by, by.actor.id, {
			...{ answer: readGiven(typeof answer === 'string' ? answer : ''), place, purpose: 'give' },
			...{ cookie: event.cookies.get(passkeyChallenge.name()), signInId: by.signInId },
			now: clock.realNow(),
		});
		if (judged === 'wrong' || judged === 'copied') {
			const kind = judged === 'copied' ? 'passkeyCopied' : 'signInRefused';
			noteRefused(event, kind, by.actor.id, judged === 'copied' ? '' : 'passkey');
		} else {
			limit.takeBack();
		}
		if (judged !== 'right') return fail(400, { errors: { passkey: notRight[judged]() } });
		await complete(event, by, 'passkey');
		setCookies(event, [passkeyChallenge.end()]);
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

const noteRefused = (
	event: RequestEvent,
	kind: 'signInRefused' | 'signInLimited' | 'passkeyCopied',
	id: string,
	reason = 'code',
) => noteRequest(event, kind, { reason, about: { by: 'staff', id } });

function limited(
	event: RequestEvent,
	field: 'code' | 'recovery' | 'passkey',
	id: string,
	seconds: number,
) {
	noteRefused(event, 'signInLimited', id, field === 'passkey' ? field : 'code');
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
