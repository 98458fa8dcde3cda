import { isRecovering, recoveryMinutes } from '$lib/access/passkeys.ts';
import { mustEnrol } from '$lib/access/second-factor.ts';
import * as clock from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { readForm, text } from '$lib/server/form.ts';
import { factorProof } from '$lib/server/access/factor-proof.ts';
import { enrolPasskey, renamePasskey } from '$lib/server/access/passkey.ts';
import { passkeysHere, readMade } from '$lib/server/access/passkey-answer.ts';
import { passkeyChallenge } from '$lib/server/access/passkey-challenge.ts';
import {
	enrol,
	offerAgain,
	offerTo,
	readOffer,
	renewRecoveryCodes,
} from '$lib/server/access/second-factor.ts';
import { heldIn, removeOne, stateOf, turnOff } from '$lib/server/access/second-factors-held.ts';
import { actingAs, refuseAct, setCookies } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { browserKind } from '$lib/views/sign-ins/browser-kind.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { PasskeyEnrolmentForm, passkeyName, passkeyRefusal } from '../../../passkey-form.server.ts';
import { keepProof, proofOf, proveHere, proveByPassword } from './prove.server.ts';

const EnrolmentForm = v.object({
	offer: v.optional(v.string(), ''),
	code: text(() => m.code_missing()),
});

const isCompulsory = (by: StaffActing): boolean =>
	mustEnrol(by.actor.role, config().isSecondFactorCompulsory);
const momentOf = (milliseconds: number) => new Date(milliseconds).toISOString();
const done = (what: string): never => redirect(303, `/settings/second-factor?done=${what}`);

export const load = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	const { signIn, proof, hasPassword } = await proofOf(event, by);
	const now = clock.realNow();
	const host = passkeysHere()?.host ?? null;
	const state = await stateOf(by.db, by.actor.id);
	const isAnew = state !== null && signIn !== null && isRecovering(signIn, now);
	return {
		state: state && {
			...state,
			passkeys: state.passkeys.map(({ rpId, ...passkey }) => {
				return { ...passkey, otherHost: rpId === host ? null : rpId };
			}),
		},
		hasPassword,
		hasPasskeyHere: state !== null && heldIn(state, host).passkeys > 0,
		canHavePasskeys: host !== null,
		recoveringUntil: isAnew ? momentOf(signIn.createdAt + recoveryMinutes * 60_000) : null,
		proof: proof && { isAnew: proof.enrolment === 'anew', until: momentOf(proof.until) },
		offer: proof && (await offerTo(by.actor, now, { enrolment: proof.enrolment })),
		passkeyName: browserKind(event.request.headers.get('user-agent') ?? '', getLocale()) ?? '',
		isCompulsory: isCompulsory(by),
		done: event.url.searchParams.get('done'),
	};
};

/** Whoever has proved it can change what is there; the others are asked first. */
async function proven(event: RequestEvent) {
	const by = actingAs(event.locals, 'ownAccount.edit');
	const { signIn, proof } = await proofOf(event, by);
	const refusal = fail(400, { errors: { '': m.secondFactor_proofOver() } });
	return { by, signInId: signIn?.id ?? null, proof, refusal };
}

/** The codes, where there are new ones; from then on everything else can be changed too. */
async function enrolled(
	event: RequestEvent,
	by: StaffActing,
	codes: readonly string[],
	title: string,
) {
	const { proof } = await proofOf(event, by);
	if (proof) await keepProof(event, 'further');
	const replacesEarlier = proof?.enrolment !== 'first';
	return { codes, title, madeAt: momentOf(clock.realNow()), replacesEarlier };
}

export const actions = {
	change: (event) => proveByPassword(event, actingAs(event.locals, 'ownAccount.edit')),

	changeByPasskey: (event) => {
		const by = actingAs(event.locals, 'ownAccount.edit');
		return proveHere(event, by, passkeysHere() ?? error(404, m.error_notFound()));
	},

	enrol: async (event) => {
		const { by, signInId, proof, refusal } = await proven(event);
		const form = readForm(EnrolmentForm, await event.request.formData());
		const now = clock.realNow();
		const given = form.values.offer ?? '';
		// An offer was made to whoever had proved it, and an app is not installed within minutes.
		const kept = proof ?? (await readOffer(by.actor, given, now));
		if (!kept) return refusal;
		const refuse = async (code: string) =>
			fail(400, { errors: { code }, offer: await offerAgain(by.actor, given, now, kept) });
		if (!form.ok) return refuse(form.errors.code ?? m.code_missing());
		const codes = await enrol(by, by.actor, given, { code: form.output.code, now, signInId });
		if (codes === 'wrongCode') return refuse(m.code_wrong());
		if (codes === 'offerOver') return refuse(m.secondFactor_offerOver());
		const answer = await enrolled(event, by, codes, m.secondFactor_enrolled());
		return codes.length > 0 ? answer : done('app');
	},

	addPasskey: async (event) => {
		const { by, signInId, proof, refusal } = await proven(event);
		const place = passkeysHere() ?? error(404, m.error_notFound());
		if (!proof) return refusal;
		const form = readForm(PasskeyEnrolmentForm, await event.request.formData());
		if (!form.ok) return fail(400, { errors: form.errors });
		const { answer, name } = form.output;
		const { enrolment } = proof;
		const codes = await enrolPasskey(by, by.actor, {
			...{ answer: readMade(answer), place, name, enrolment, purpose: 'enrol', signInId },
			...{ cookie: event.cookies.get(passkeyChallenge.name()), now: clock.realNow() },
		});
		if (typeof codes === 'string') return fail(400, { errors: { passkey: passkeyRefusal(codes) } });
		setCookies(event, [passkeyChallenge.end()]);
		const shown = await enrolled(event, by, codes, m.passkey_enrolled());
		return codes.length > 0 ? shown : done('passkey');
	},

	rename: async (event) => {
		const { by, proof, refusal } = await proven(event);
		if (proof?.enrolment !== 'further') return refusal;
		const data = await event.request.formData();
		const id = String(data.get('id'));
		const name = v.safeParse(passkeyName, data.get(`name-${id}`));
		if (!name.success) return fail(400, { errors: { [`name-${id}`]: name.issues[0].message } });
		if (!(await renamePasskey(by, by.actor.id, id, name.output))) {
			return fail(400, { errors: { '': m.passkey_gone() } });
		}
		return done('renamed');
	},

	/** One passkey, or the app where none is named. */
	remove: async (event) => {
		const { by, signInId, proof, refusal } = await proven(event);
		if (proof?.enrolment !== 'further') return refusal;
		const id = (await event.request.formData()).get('id');
		const credentialId = typeof id === 'string' ? id : null;
		const removal = await removeOne(by, by.actor.id, {
			...{ credentialId, signInId, isCompulsory: isCompulsory(by) },
			host: passkeysHere()?.host ?? null,
		});
		if (removal === 'refused') return fail(400, { errors: { '': m.secondFactor_lastOne() } });
		if (removal === 'gone') return fail(400, { errors: { '': m.passkey_gone() } });
		if (removal === 'everything') return ended(event);
		return done(credentialId === null ? 'appRemoved' : 'removed');
	},

	renew: async (event) => {
		const { by, proof, refusal } = await proven(event);
		if (proof?.enrolment !== 'further') return refusal;
		const codes = await renewRecoveryCodes(by, by.actor.id);
		return enrolled(event, by, codes, m.recoveryCode_renewed());
	},

	turnOff: async (event) => {
		const { by, proof, refusal } = await proven(event);
		if (isCompulsory(by)) refuseAct(by.actor, 'ownAccount.edit', m.error_notYourRole());
		if (proof?.enrolment !== 'further') return refusal;
		await turnOff(by, by.actor.id);
		return ended(event);
	},
};

function ended(event: RequestEvent): never {
	setCookies(event, [factorProof.end()]);
	return done('off');
}
