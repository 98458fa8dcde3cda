import { config } from '../process/config.ts';
import { refuse } from './failures.ts';
import { expiresAt, linkFor, parse } from './sign.ts';
import { stageOf } from '../../meeting/stage.ts';
import type { Stage } from '../../meeting/stage.ts';
import type { MeetingState } from '../../meeting/state.ts';
import * as attendees from '../sessions/attendees.ts';
import type { AttendeeRecord } from '../sessions/attendee-record.ts';
import * as decisions from '../sessions/decisions.ts';
import type { Db } from '../db/open.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as sessions from '../sessions/sessions.ts';
import type { SessionRecord } from '../sessions/sessions.ts';

/** What a personal link opens. */
export interface OpenedSessionLink {
	readonly attendee: AttendeeRecord;
	readonly session: SessionRecord;
	readonly toolId: string | null;
	readonly stage: Stage;
	/** Where the meeting stands, without who is present. */
	readonly meeting: MeetingState;
	/** The path of the link: "/j/…" */
	readonly path: string;
}

/** Why a link opens nothing. `tooMany`: too many failures from there; the token is not checked. */
export type SessionLinkRefusal = 'unknown' | 'renewed' | 'over' | 'tooMany';

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
): Promise<OpenedSessionLink | SessionLinkRefusal> {
	const link = parse(token);
	const attendee = link && (await attendees.readByLink(db, link.id));
	const refused = (why: SessionLinkRefusal) => refuse(why, token, address);
	if (!link || !attendee) return refused('unknown');
	if (attendee.linkGeneration !== link.generation) return refused('renewed');
	const session = await sessions.read(db, attendee.sessionId);
	if (!session) return refused('unknown');
	if (now >= expiresAt(session.startsAt)) return 'over';
	const decision = await decisions.read(db, session.id);
	const toolId = decision?.toolId ?? null;
	const meeting = await meetingEvents.read(db, session.id);
	return {
		attendee,
		session,
		toolId,
		stage: stageOf({
			toolId,
			isRemoved: meeting.removed.has(attendee.id),
			room: meeting.room.is,
			livekitConfigured: config().livekit !== null,
		}),
		meeting,
		path: linkFor(link),
	};
}
