import { mayReply } from '../../access/acts.ts';
import {
	canTakeBack,
	choicesIn,
	isReplaced,
	replyRefusal,
	replyState,
} from '../../council/reply.ts';
import type { ReplyChoice, ReplyRefusal } from '../../council/reply.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { replyView } from '../../views/attendee/reply.ts';
import type { ReplyView } from '../../views/attendee/reply.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as cityProfile from '../register/city.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import * as attendees from './attendees.ts';
import { placedAt } from './placed-at.query.ts';
import * as replies from './replies.ts';
import type { ReplyRecord } from './replies.ts';
import type { SessionRecord } from './session-record.ts';
import * as sessions from './sessions.ts';
import { changeStanding } from './standing.ts';

/** Whose link was opened, as it was issued. */
type LinkOwner = Pick<AttendeeRecord, 'id' | 'linkGeneration'>;

/** What somebody has said of their attendance, and whether they can say something now. */
export interface OwnReply {
	readonly reply: ReplyRecord | null;
	/** Why nothing can be said now; `null`: it can. */
	readonly refusal: ReplyRefusal | null;
}

/** Why nothing was written. `lastOne`: nobody else is expected, and a session without attendees is none. */
export type ReplyFailure = ReplyRefusal | 'notYours' | 'notOffered' | 'lastOne';

export async function readOwnReply(
	{ db, now }: Pick<Acting, 'db' | 'now'>,
	session: SessionRecord,
	attendee: AttendeeRecord,
): Promise<OwnReply> {
	const [reply, meeting, everyone] = await Promise.all([
		replies.read(db, attendee.id),
		meetingEvents.read(db, session.id),
		attendees.listEveryone(db, [session.id]),
	]);
	const isRoomOpen = meeting.room.is === 'open';
	const facts = {
		reply,
		attendee,
		session,
		isRoomOpen,
		isReplaced: isReplaced(everyone, attendee),
	};
	return { reply, refusal: replyRefusal(facts, now) };
}

/** What the page of a link shows of it; `null`: nothing was said, and nothing can be. */
export async function viewOwnReply(
	by: Pick<Acting, 'db' | 'now'>,
	session: SessionRecord,
	attendee: AttendeeRecord,
	locale: Locale,
): Promise<ReplyView | null> {
	const own = await readOwnReply(by, session, attendee);
	const since = own.reply ? null : await placedAt(by.db, attendee.id);
	const { helperPhone, helperEmail } = await cityProfile.read(by.db);
	const helper = [helperPhone, helperEmail].filter(Boolean).join(', ');
	return replyView({ ...own, attendee, session, placedAt: since, helper }, locale);
}

/** The same under the lock of the session, and that it is theirs: what was opened may not hold any more. */
async function readHeld(by: Acting, { id, linkGeneration }: LinkOwner) {
	const opened = await attendees.read(by.db, id);
	if (!opened || !mayReply(by.actor, id)) return 'notYours';
	await sessions.hold(by.db, opened.sessionId);
	const attendee = await attendees.read(by.db, id);
	const session = await sessions.read(by.db, opened.sessionId);
	if (!session || attendee?.linkGeneration !== linkGeneration) return 'notYours';
	const own = await readOwnReply(by, session, attendee);
	return own.refusal ?? { attendee, session, reply: own.reply };
}

/**
 * Says by one's own link how one takes part: it holds until the staff decides otherwise.
 *
 * @param message for whoever runs the session; empty: none
 * @returns why not; `null`: it is written
 */
export async function giveReply(
	by: Acting,
	owner: LinkOwner,
	choice: ReplyChoice,
	message = '',
): Promise<ReplyFailure | null> {
	return inTransaction(by, async (by) => {
		const held = await readHeld(by, owner);
		if (typeof held === 'string') return held;
		const { attendee, session, reply } = held;
		const { id, mode } = attendee;
		if (!choicesIn(session.form).includes(choice)) return 'notOffered';
		// The same form sent twice says nothing new.
		const isAgain = reply?.choice === choice && reply.message === message;
		if (isAgain && replyState(reply, attendee, session) === 'holds') return null;
		const standing = choice === 'prevented' ? 'prevented' : 'invited';
		if ((await changeStanding(by, id, standing)) === 'lastOne') return 'lastOne';
		if (choice !== 'prevented') await attendees.change(by.db, [id], { mode: choice });
		await replies.put(by.db, id, {
			...{ choice, message, startsAt: session.startsAt, at: by.now, overruled: null },
			modeBefore: reply && canTakeBack(reply) ? reply.modeBefore : mode,
		});
		await audit.record(by, 'attendee.reply', id, { sessionId: session.id, choice });
		return null;
	});
}

/** Takes back what one has said: one is expected as before. @returns why not; `null`: it is done */
export async function takeBackReply(by: Acting, owner: LinkOwner): Promise<ReplyFailure | null> {
	return inTransaction(by, async (by) => {
		const held = await readHeld(by, owner);
		if (typeof held === 'string') return held;
		const { attendee, session, reply } = held;
		const { id } = attendee;
		if (!reply) return null;
		if (!canTakeBack(reply)) return 'decided';
		await changeStanding(by, id, 'invited');
		await attendees.change(by.db, [id], { mode: reply.modeBefore });
		await replies.destroyAll(by.db, [id]);
		await audit.record(by, 'attendee.takeBackReply', id, { sessionId: session.id });
		return null;
	});
}
