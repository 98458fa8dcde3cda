import { config } from '../process/config.ts';
import { refuse } from './failures.ts';
import { expiresAt, isCut, linkFor, parse } from './sign.ts';
import type { Link } from './sign.ts';
import type { Standing } from '../../council/attendance.ts';
import { stageOf } from '../../meeting/stage.ts';
import type { Stage } from '../../meeting/stage.ts';
import type { MeetingState } from '../../meeting/state.ts';
import * as attendees from '../sessions/attendees.ts';
import type { AttendeeRecord } from '../sessions/attendee-record.ts';
import * as decisions from '../sessions/decisions.ts';
import type { Db } from '../db/open.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as sessions from '../sessions/sessions.ts';
import type { SessionRecord } from '../sessions/session-record.ts';

/** Where a session stands, as far as what a personal link opens follows from it. */
export interface SessionFacts {
	readonly session: SessionRecord;
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	/** Where the meeting stands, without who is present. */
	readonly meeting: MeetingState;
}

/** What a personal link opens. */
export interface OpenedSessionLink extends SessionFacts {
	readonly attendee: AttendeeRecord;
	readonly stage: Stage;
	/** The path of the link: "/j/…" */
	readonly path: string;
}

/**
 * Why a link opens nothing. `tooMany`: too many failures from there; the token is not checked. Who is
 * not expected, or whose session is called off, is told so.
 */
export type SessionLinkRefusal =
	| 'unknown'
	| 'incomplete'
	| 'renewed'
	| 'over'
	| 'tooMany'
	| Exclude<Standing, 'invited'>
	| 'calledOff';

/** Why a valid link opens nothing, of which session, and to whom. */
export interface NotExpected {
	readonly refusal: Exclude<Standing, 'invited'> | 'calledOff';
	readonly session: SessionRecord;
	readonly attendee: AttendeeRecord;
}

/**
 * Opens a personal link; changes nothing, for mail scanners open links too.
 *
 * @param token what stands in the address behind "/j/"
 * @param address where the request comes from
 */
export async function open(
	db: Db,
	token: string,
	address: string,
	now: string,
): Promise<OpenedSessionLink | NotExpected | Exclude<SessionLinkRefusal, NotExpected['refusal']>> {
	const link = parse(token);
	const attendee = link && (await attendees.readByLink(db, link.id));
	const facts = attendee && (await readFacts(db, attendee.sessionId));
	const none = isCut(token) ? 'incomplete' : 'unknown';
	const opened = link ? openedBy(link, attendee, facts, now) : none;
	if (typeof opened !== 'string' || opened === 'over') return opened;
	return refuse(opened, token, address);
}

/** What a link that we signed opens now, or why nothing any more. Also asked while a page follows. */
export function openedBy(
	link: Link,
	attendee: AttendeeRecord | null,
	facts: SessionFacts | null,
	now: string,
): OpenedSessionLink | NotExpected | 'unknown' | 'renewed' | 'over' {
	if (!attendee) return 'unknown';
	if (attendee.linkGeneration !== link.generation) return 'renewed';
	if (!facts) return 'unknown';
	if (now >= expiresAt(facts.session.startsAt)) return 'over';
	const { session, toolId, meeting } = facts;
	if (session.calledOff) return { refusal: 'calledOff', session, attendee };
	if (attendee.standing !== 'invited') return { refusal: attendee.standing, session, attendee };
	const stage = stageOf({
		toolId,
		isRemoved: meeting.removed.has(attendee.id),
		room: meeting.room.is,
		livekitConfigured: config().livekit !== null,
	});
	return { ...facts, attendee, stage, path: linkFor(link) };
}

/** @returns `null`: there is no such session */
export async function readFacts(db: Db, sessionId: string): Promise<SessionFacts | null> {
	const session = await sessions.read(db, sessionId);
	if (!session) return null;
	const decision = await decisions.read(db, sessionId);
	const meeting = await meetingEvents.read(db, sessionId);
	return { session, toolId: decision?.toolId ?? null, meeting };
}
