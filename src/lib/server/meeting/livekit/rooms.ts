import type { Acting } from '../../acting.ts';
import { TrackSource } from 'livekit-server-sdk';
import type { ParticipantInfo } from 'livekit-server-sdk';
import type { RoomEnding } from '../../../meeting/endings.ts';
import type { Ticket } from '../../../meeting/attendee-page.ts';
import { mutedSince } from '../../../meeting/state.ts';
import type { MeetingState } from '../../../meeting/state.ts';
import { config } from '../../process/config.ts';
import { log } from '../../process/log.ts';
import * as attendees from '../../sessions/attendees.ts';
import type { AttendeeRecord } from '../../sessions/attendee-record.ts';
import type { Db } from '../../db/open.ts';
import * as meetingEvents from '../meeting-events.ts';
import * as moderation from '../moderation.ts';
import type { Done } from '../moderation.ts';
import { ask, isHeard, service, Unreachable } from './service.ts';
import { attendeeIdOf, browserKey, identityOf, mint } from './tokens.ts';

/** Seconds LiveKit keeps a room nobody is in. It forgets all rooms when it restarts. */
const emptySeconds = { emptyTimeout: 7200, departureTimeout: 1800 };

/** Opens the session's room. It stays open while LiveKit is away; whoever joins creates it there. */
export async function openRoom(by: Acting, sessionId: string): Promise<void> {
	await moderation.open(by, sessionId);
}

/** Closes the room and ends every connection to it. */
export async function closeRoom(by: Acting, sessionId: string): Promise<void> {
	const closed = await moderation.close(by, sessionId);
	const livekitName = closed && nameIn(closed.before);
	if (livekitName !== null) await atLivekit(() => service().deleteRoom(livekitName));
}

/** The name at LiveKit of the room that is open, or `null`. */
const nameIn = ({ room }: MeetingState): string | null =>
	room.is === 'open' ? room.livekitName : null;

/**
 * Lets an attendee in: creates the room at LiveKit, which may have restarted and forgotten it, and
 * mints a token.
 *
 * @param one as their link opened it
 * @param key what the browser kept from an earlier join, or `null`
 * @returns `null` when the room has been closed or the attendee removed meanwhile
 * @throws {Unreachable}
 */
export async function joinGrant(
	db: Db,
	one: Pick<AttendeeRecord, 'id' | 'sessionId' | 'linkGeneration'>,
	key: string | null,
): Promise<Ticket | null> {
	const { id: attendeeId, sessionId, linkGeneration } = one;
	const { livekit } = config();
	if (!livekit) throw new Unreachable('no LiveKit server is configured');
	const livekitName = nameIn(await meetingEvents.read(db, sessionId));
	if (livekitName === null) return null;
	await ask(service().createRoom({ name: livekitName, ...emptySeconds }));
	const meeting = await meetingEvents.read(db, sessionId);
	const still = nameIn(meeting);
	// Closed while we created it: a room that was deleted on purpose must not rise again.
	if (still !== livekitName) {
		await ask(service().deleteRoom(livekitName));
		return still === null ? null : await joinGrant(db, one, key);
	}
	// Read with the room's name: a removal renames the room along with it, so a token for this name is
	// worth nothing to whoever is removed from here on.
	if (meeting.removed.has(attendeeId)) return null;
	const attendee = await attendees.read(db, attendeeId);
	if (attendee?.standing !== 'invited') return null;
	// Renewed meanwhile: a token would outlive the link it was asked with.
	if (attendee.linkGeneration !== linkGeneration) return null;
	const { name, hallId } = attendee;
	const role = hallId === null ? attendee.role : 'hall';
	const kept = browserKey(key);
	const [token, others] = await Promise.all([
		mint(livekit, { attendeeId, name, role, linkGeneration }, kept, livekitName),
		connectionsOf(livekitName, attendeeId, (own) => own !== identityOf(attendeeId, kept)),
	]);
	// Unmuted on another device, which our events may know only after two more looks.
	const mutedAt = others.some(isHeard) ? null : mutedSince(meeting, attendeeId);
	return { url: livekit.url, token, key: kept, mutedAt, elsewhere: others.length > 0 };
}

/**
 * Ends one connection of an attendee whose page says goodbye, so that the others do not wait for it.
 *
 * @param sid LiveKit's for this connection alone: the page may be back already, by the same key
 */
export async function endConnection(
	db: Db,
	{ id, sessionId }: Pick<AttendeeRecord, 'id' | 'sessionId'>,
	key: string,
	sid: string,
): Promise<void> {
	const livekitName = nameIn(await meetingEvents.read(db, sessionId));
	if (livekitName === null) return;
	const isThis = (identity: string) => identity === identityOf(id, key);
	const [own] = await connectionsOf(livekitName, id, isThis);
	if (own?.sid === sid) await ask(service().removeParticipant(livekitName, own.identity));
}

/**
 * Ends the connections of an attendee but for one: they go on with that device. The pages that are put
 * out ask for a ticket, are told that their attendee is elsewhere, and stay out.
 *
 * @param key of the browser that stays
 */
export async function takeOver(
	db: Db,
	{ id, sessionId }: Pick<AttendeeRecord, 'id' | 'sessionId'>,
	key: string,
): Promise<void> {
	const livekitName = nameIn(await meetingEvents.read(db, sessionId));
	if (livekitName === null) return;
	const isOther = (identity: string) => identity !== identityOf(id, key);
	await endConnections(livekitName, id, isOther);
}

/**
 * Puts an attendee out for certain. LiveKit has no way to take a token back, and a connected client
 * holds refreshed ones: so the others move to a room with a new name, and the old one is deleted.
 * Their pages come after within about a second, with microphone and camera as they were.
 */
export async function removeFromRoom(by: Acting, attendeeId: string): Promise<void> {
	await follow(await moderation.remove(by, attendeeId), [attendeeId]);
}

/**
 * Puts out whoever may not be there any more, for certain, as `removeFromRoom`.
 *
 * @param from the name at LiveKit of the room where they are
 */
export async function putOut(
	by: Acting,
	{ sessionId, livekitName: from, attendeeIds }: Extract<RoomEnding, { kind: 'putOut' }>,
): Promise<void> {
	await follow(await moderation.move(by, sessionId, from), attendeeIds);
}

/** Ends every connection of the session's room and lets those in again who may. */
export async function renewRoom(by: Acting, sessionId: string): Promise<void> {
	await follow(await moderation.move(by, sessionId));
}

/** Moves everybody at LiveKit where the meeting has moved. */
async function follow(done: Done, without: readonly string[] = []): Promise<void> {
	const [from, to] = done ? [nameIn(done.before), nameIn(done.now)] : [null, null];
	if (from !== null && to !== null) await atLivekit(() => moveAll(from, to, without));
}

/** The new room stands before the old one falls, so that nobody waits for it. */
async function moveAll(from: string, to: string, without: readonly string[]): Promise<void> {
	for (const attendeeId of without) await endConnections(from, attendeeId);
	await ask(service().createRoom({ name: to, ...emptySeconds }));
	await ask(service().deleteRoom(from));
}

async function endConnections(
	livekitName: string,
	attendeeId: string,
	isMeant?: (identity: string) => boolean,
): Promise<void> {
	for (const { identity } of await connectionsOf(livekitName, attendeeId, isMeant)) {
		await ask(service().removeParticipant(livekitName, identity));
	}
}

/** Of one attendee, who may be there with several browsers. */
async function connectionsOf(
	livekitName: string,
	attendeeId: string,
	isMeant: (identity: string) => boolean = () => true,
): Promise<readonly ParticipantInfo[]> {
	const present = (await ask(service().listParticipants(livekitName))) ?? [];
	return present.filter(
		({ identity }) => attendeeIdOf(identity) === attendeeId && isMeant(identity),
	);
}

/**
 * Mutes an attendee on all their devices; they alone can unmute. The moment is kept, so that who is
 * just reconnecting comes back muted too.
 *
 * @throws {Unreachable}
 */
export async function mute(by: Acting, attendeeId: string): Promise<void> {
	const done = await moderation.mute(by, attendeeId);
	const livekitName = done && nameIn(done.now);
	if (livekitName === null) return;
	for (const { identity, tracks } of await connectionsOf(livekitName, attendeeId)) {
		for (const { sid, source, muted } of tracks) {
			if (source !== TrackSource.MICROPHONE || muted) continue;
			await ask(service().mutePublishedTrack(livekitName, identity, sid, true));
		}
	}
}

/** What LiveKit misses while it is away, the reconciler makes good. */
async function atLivekit(call: () => Promise<unknown>): Promise<void> {
	try {
		await ask(call());
	} catch (error) {
		if (!(error instanceof Unreachable)) throw error;
		log().warn({ error }, 'LiveKit did not answer; the reconciler will catch up');
	}
}
