import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { currentSignIn, ownSignIns } from '$lib/server/access/signed-in.ts';
import { isEnrolled } from '$lib/server/access/second-factors-held.ts';
import * as signIns from '$lib/server/access/sign-ins.ts';
import { actingAs } from '$lib/server/request.ts';
import { idleHours, longestHours } from '$lib/access/sign-in-end.ts';
import { browserKind } from '$lib/views/sign-ins/browser-kind.ts';
import { longMoment } from '$lib/wording/moments.ts';
import { redirect } from '@sveltejs/kit';

const secondFactors = {
	totp: m.signIns_totp,
	recoveryCode: m.signIns_recoveryCode,
	provider: m.signIns_provider,
	passkey: m.passkey_title,
	missing: m.signIns_codeMissing,
	none: m.signIns_noSecondFactor,
};

export const load = async ({ locals, request, url }) => {
	const by = actingAs(locals, 'ownAccount.edit');
	const own = await ownSignIns(by.actor, request.headers);
	const isAsked = await isEnrolled(by.db, by.actor.id);
	return {
		idle: idleHours,
		hours: longestHours[by.actor.role],
		signIns: own.map(({ id, createdAt, usedAt, userAgent, network, secondFactor, isThis }) => ({
			id,
			browser: browserKind(userAgent, getLocale()) ?? m.signIns_browserUnknown(),
			since: longMoment(createdAt, getLocale()),
			used: longMoment(usedAt, getLocale()),
			network: network ?? m.signIns_networkUnknown(),
			secondFactor: secondFactors[secondFactor ?? (isAsked ? 'missing' : 'none')](),
			isThis,
		})),
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	end: async ({ locals, request }) => {
		const by = actingAs(locals, 'ownAccount.edit');
		const id = (await request.formData()).get('id');
		await signIns.endOne(by, by.actor.id, typeof id === 'string' ? id : '');
		redirect(303, '/settings/sign-ins?done=one');
	},

	endOthers: async ({ locals, request }) => {
		const by = actingAs(locals, 'ownAccount.edit');
		await signIns.endOthers(by, by.actor.id, (await currentSignIn(request.headers))?.id ?? null);
		redirect(303, '/settings/sign-ins?done=others');
	},
};
