import { may } from '$lib/access/acts.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { requireLink } from '$lib/server/link-request.ts';
import { qrAddress } from '$lib/server/links/qr.ts';
import { readsAll } from '$lib/server/acting.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as proposals from '$lib/server/sessions/proposals.ts';
import { verdictsOf } from '$lib/server/sessions/own-verdicts.ts';
import { movedFrom } from '$lib/server/sessions/moved-from.query.ts';
import { attendeePageView } from '$lib/views/attendee/page.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const { by, ...opened } = await requireLink(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const proposed = await proposals.list(by.db, [opened.session.id]);
	const joinUrl = proposed.find(({ toolId }) => toolId === opened.toolId)?.joinUrl ?? '';
	const leads = may(by.actor, 'room.lead');
	const { attendee, session, stage, toolId } = opened;
	// Whoever can go in needs no forecast any more.
	const isGoingIn = stage === 'open' || stage === 'removed';
	const verdicts = isGoingIn ? [] : await verdictsOf(by, session, attendee, toolId, getLocale());
	const office =
		verdicts.length > 0 && attendee.officeId !== null
			? await offices.read(readsAll(by.db), attendee.officeId)
			: null;
	return {
		...attendeePageView({ ...opened, leads, joinUrl, now: by.now }, getLocale()),
		movedFrom: await movedFrom(by.db, session),
		verdicts,
		office: office && { name: office.name, contact: office.contact },
		code: qrAddress(config().origin + opened.path),
	};
};
