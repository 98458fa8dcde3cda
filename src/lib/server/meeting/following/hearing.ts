import { may } from '../../../access/acts.ts';
import type { LinkActor, StaffActor } from '../../../access/actor.ts';
import { scopeOf } from '../../../access/scope.ts';
import type { StaffNews, StreamEnd } from '../../../meeting/following.ts';
import { statusOf } from '../../../meeting/status.ts';
import type { Status } from '../../../meeting/attendee-page.ts';
import { openedBy } from '../../links/session-link.ts';
import type { Link } from '../../links/sign.ts';
import type { SessionNow } from './session-now.ts';

/** What a stream says next, or why it ends. */
export type News<Data extends object> = { readonly data: Data } | { readonly end: StreamEnd };

/** What the page of a personal link hears: the guard of the link is asked each time. */
export function heardByLink(link: Link, actor: LinkActor, now: SessionNow): News<Status> {
	const attendee = now.attendees.find(({ id }) => id === actor.id) ?? null;
	const opened = openedBy(link, attendee, now.facts, now.at);
	if (typeof opened === 'string' || 'refusal' in opened) return { end: 'gone' };
	const { name, role } = opened.attendee;
	const { stage, meeting } = opened;
	const livekit = now.livekit ?? false;
	const { revision, form } = opened.session;
	const facts = { actor: { ...actor, name, role }, stage, meeting, form, livekit, revision };
	return { data: statusOf({ ...facts, everyone: now.attendees }) };
}

/** What a page of the staff hears. @param actor who the account is by now; `null`: nobody is signed in */
export async function heardByStaff(
	actor: StaffActor | null,
	now: SessionNow,
): Promise<News<StaffNews>> {
	if (!actor) return { end: 'signedOut' };
	if (!may(actor, 'session.view')) return { end: 'notYours' };
	if (!now.facts || !(await now.concerns(scopeOf(actor)))) return { end: 'gone' };
	return { data: { mark: markFor(actor, await now.mark()), livekit: now.livekit } };
}

/** With another role, or another committee to lead, a page has other buttons. */
export const markFor = ({ role, chairs }: StaffActor, mark: string): string =>
	[mark, role, ...chairs.map(({ committeeId, from, to }) => `${committeeId}:${from}:${to}`)].join(
		' ',
	);
