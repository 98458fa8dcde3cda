import * as clock from '$lib/server/process/clock.ts';
import { creationOptions, requestOptions } from '$lib/server/access/passkey.ts';
import { passkeysHere } from '$lib/server/access/passkey-answer.ts';
import { actingAs, setCookies } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { error, json } from '@sveltejs/kit';
import { proofOf } from '../prove.server.ts';

/** What the browser asks one's own passkey, or makes one by. For the page's script. */
export const POST = async (event) => {
	const by = actingAs(event.locals, 'ownAccount.edit');
	const place = passkeysHere() ?? error(404, m.error_notFound());
	const purpose = (await event.request.formData()).get('for');
	const { signIn, proof } = await proofOf(event, by);
	const signInId = signIn?.id ?? null;
	// A passkey that would not be taken stays in the device for nothing.
	if (purpose === 'enrol' && !proof) error(403, m.secondFactor_proofOver());
	const now = clock.realNow();
	const { options, cookie } =
		purpose === 'enrol'
			? await creationOptions(by.db, place, { owner: by.actor, signInId, now })
			: await requestOptions(by.db, place, {
					...{ staffId: by.actor.id, purpose: 'give', signInId, now },
				});
	setCookies(event, [cookie]);
	return json(options);
};
