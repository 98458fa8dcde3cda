import { dayOf } from '$lib/calendar/wall-clock.ts';
import { calendarFile } from '$lib/exchange/icalendar/calendar-file.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { requireLinkEvenOff } from '$lib/server/link-request.ts';
import { db } from '$lib/server/db/db.ts';
import { countTelling } from '$lib/server/mail/letters.ts';
import { config } from '$lib/server/process/config.ts';
import { calendarEvent } from '$lib/views/attendee/calendar.ts';

/** The session for the attendee's own calendar; called off too, or not for them any more, which takes it out again. */
export const GET = async (event) => {
	const { session, link, attendeeId, isExpected, now } = await requireLinkEvenOff(event);
	const { origin } = config();
	const place = { host: new URL(origin).host, now };
	const letters = await countTelling(db(), attendeeId);
	const own = { ...link, url: origin + link.path, letters };
	const found = calendarEvent(session, own, place, getLocale());
	return new Response(calendarFile({ ...found, isCancelled: !isExpected }), {
		headers: {
			'content-type': `text/calendar; charset=utf-8; method=${isExpected ? 'PUBLISH' : 'CANCEL'}`,
			'content-disposition': `attachment; filename="sitzung-${dayOf(session.startsAt)}.ics"`,
			'cache-control': 'no-store',
		},
	});
};
