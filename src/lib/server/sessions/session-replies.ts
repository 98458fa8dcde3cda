import { dayOf } from '../../calendar/wall-clock.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { repliesView } from '../../views/session/replies.ts';
import type { RepliesView } from '../../views/session/replies.ts';
import type { Acting } from '../acting.ts';
import { linkAddress } from '../links/link-address.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import { reminderFacts } from './not-ready.ts';
import * as replies from './replies.ts';
import type { SessionRecord } from './session-record.ts';

/** What those on a session's list have said of their attendance. @param everyone also those who do not come */
export async function readReplies(
	by: Acting,
	session: SessionRecord,
	everyone: readonly AttendeeRecord[],
	mayInvite: boolean,
	locale: Locale,
): Promise<RepliesView> {
	const said = await replies.list(
		by.db,
		everyone.map(({ id }) => id),
	);
	const facts = await reminderFacts(by, session);
	const viewer = { scope: by.scope, mayInvite };
	const listed = everyone.map((one) => ({ ...one, url: mayInvite ? linkAddress(one) : null }));
	const today = dayOf(by.now);
	return repliesView({ session, everyone: listed, replies: said, facts, viewer, today }, locale);
}
