import * as clock from '$lib/server/process/clock.ts';
import { db } from '$lib/server/db/db.ts';
import { creationOptions, requestOptions } from '$lib/server/access/passkey.ts';
import { passkeysHere } from '$lib/server/access/passkey-answer.ts';
import { requireStore, setCookies } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { error, json } from '@sveltejs/kit';

/**
 * What the browser asks a passkey: to sign in, or as what an unfinished sign-in lacks. For the page's script; what is
 * signed here is looked at where the answer comes.
 */
export const POST = async (event) => {
	requireStore(event.locals);
	const place = passkeysHere() ?? error(404, m.error_notFound());
	const purpose = (await event.request.formData()).get('for');
	const { unfinished } = event.locals;
	const now = clock.realNow();
	const asked = () => {
		if (purpose === 'signIn') {
			return requestOptions(db(), place, { staffId: null, purpose, signInId: null, now });
		}
		if (!unfinished) error(403, m.error_badRequest());
		const { id: signInId, staff, lacks } = unfinished;
		if (purpose === 'give' && lacks === 'code') {
			return requestOptions(db(), place, { staffId: staff.id, purpose, signInId, now });
		}
		if (purpose === 'enrol' && lacks === 'enrolment') {
			return creationOptions(db(), place, { owner: staff, signInId, now });
		}
		error(403, m.error_badRequest());
	};
	const { options, cookie } = await asked();
	setCookies(event, [cookie]);
	return json(options);
};
