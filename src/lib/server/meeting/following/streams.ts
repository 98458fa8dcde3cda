import { seenBy } from '../../../meeting/following.ts';
import { stillSignedIn } from '../../access/signed-in.ts';
import { db } from '../../db/db.ts';
import { every } from '../../jobs/every.ts';
import type { LinkActing } from '../../link-request.ts';
import type { Link } from '../../links/sign.ts';
import { log } from '../../process/log.ts';
import type { StaffActing } from '../../request.ts';
import { lastEvents } from './last-events.query.ts';
import { onHappened } from './happened.ts';
import { heardByLink, heardByStaff } from './hearing.ts';
import type { News } from './hearing.ts';
import { Hub } from './hub.ts';
import type { Follower } from './hub.ts';
import { readNow } from './session-now.ts';
import type { SessionNow } from './session-now.ts';
import { Stream } from './stream.ts';

const noteTrouble = (error: unknown) => log().error({ error }, 'pages could not be told');

/** Sixty people have a page or two each; a stream takes about 40 kB. */
const hub = new Hub<SessionNow>(
	{
		lastEvents: (sessionIds) => lastEvents(db(), sessionIds),
		read: (sessionId, occasion) => readNow(db(), sessionId, occasion),
		repeat: (run) => every({ name: 'looking for events', everyMs: 500, run }).end,
		now: () => performance.now(),
		onError: noteTrouble,
	},
	{ ofOwner: 10, inAll: 2000 },
);
onHappened((sessionId) => hub.wake(sessionId));

/** Ends all streams: pages come back by themselves, to whichever process answers then. */
export const endStreams = (): void => hub.end();

/** A request for a stream. */
interface StreamRequest {
	readonly request: Request;
	readonly url: URL;
	readonly platform: Readonly<App.Platform> | undefined;
}

/** Follows a session for the page of a personal link. */
export const followByLink = (
	event: StreamRequest,
	by: LinkActing,
	link: Link,
	sessionId: string,
): Response =>
	follow(event, sessionId, `attendee ${by.actor.id}`, (now) => heardByLink(link, by.actor, now));

/** Follows a session for a page of the staff. */
export function followAsStaff(event: StreamRequest, by: StaffActing, sessionId: string): Response {
	// Kept for as long as the stream: whoever signs out or is locked out meanwhile hears no more.
	const headers = new Headers({ cookie: event.request.headers.get('cookie') ?? '' });
	return follow(event, sessionId, `staff ${by.actor.id}`, async (now) =>
		heardByStaff(await stillSignedIn(headers), now),
	);
}

/** @returns 200 with a stream, or 503 where there are too many or the process ends */
function follow(
	{ request, url, platform }: StreamRequest,
	sessionId: string,
	owner: string,
	heard: (now: SessionNow) => News<object> | Promise<News<object>>,
): Response {
	const stream: Stream = new Stream({
		after: seenBy(request.headers.get('last-event-id'), url.searchParams.get('after')),
		closed: () => hub.remove(follower),
		abandon: () => platform?.req.socket.destroy(),
	});
	const follower: Follower<SessionNow> = {
		...{ sessionId, owner },
		hear: async (now) => {
			try {
				const next = await heard(now);
				if ('end' in next) stream.end(next.end);
				else stream.send(now.number, next.data);
			} catch (error) {
				noteTrouble(error);
			}
		},
		end: (why) => stream.end(why),
	};
	if (!hub.add(follower))
		return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
	return new Response(stream.body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// nginx holds answers back until they fill a buffer, unless it is told not to.
			'x-accel-buffering': 'no',
		},
	});
}
