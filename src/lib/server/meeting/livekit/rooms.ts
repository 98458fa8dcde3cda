import { inTransaction } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import { TrackSource } from 'livekit-server-sdk';
import type { Ticket } from '../../../meeting/attendee-page.ts';
import { config } from '../../process/config.ts';
import { log } from '../../process/log.ts';
import * as audit from '../../db/audit.ts';
import * as attendees from '../../sessions/attendees.ts';
import type { AttendeeRecord } from '../../sessions/attendee-record.ts';
import type { Db } from '../../db/open.ts';
import * as moderation from '../moderation.ts';
import * as rooms from '../rooms.ts';
import { ask, service, Unreachable } from './service.ts';
import { attendeeIdOf, browserKey, mint } from './tokens.ts';

/** Seconds LiveKit keeps a room nobody is in. It forgets all rooms when it restarts. */
const emptySeconds = { emptyTimeout: 7200, departureTimeout: 1800 };

/** Opens the session's room. It stays open while LiveKit is away; whoever joins creates it there. */
export async function openRoom(by: Acting, sessionId: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const opened = await rooms.create(by.db, sessionId, by.now);
		if (!opened) return;
		await attendees.forgetMutes(by.db, sessionId);
		await audit.record(by, 'room.open', sessionId);
	});
}

/** Closes the room and ends every connection to it. */
export async function closeRoom(by: Acting, sessionId: string): Promise<void> {
	const livekitName = await inTransaction(by, async (by) => {
		const closed = await rooms.close(by.db, sessionId, by.now);
		if (closed !== null) await audit.record(by, 'room.close', sessionId);
		return closed;
	});
	if (livekitName !== null) await atLivekit(() => service().deleteRoom(livekitName));
}

/**
 * Lets an attendee in: creates the room at LiveKit, which may have restarted and forgotten it, and
 * mints a token.
 *
 * @param key what the browser kept from an earlier join, or `null`
 * @returns `null` when the room has been closed or the attendee removed meanwhile
 * @throws {Unreachable}
 */
export async function joinGrant(
	db: Db,
	{ id: attendeeId, sessionId }: Pick<AttendeeRecord, 'id' | 'sessionId'>,
	key: string | null,
): Promise<Ticket | null> {
	const { livekit } = config();
	if (!livekit) throw new Unreachable('no LiveKit server is configured');
	const room = await rooms.read(db, sessionId);
	if (!room) return null;
	await ask(service().createRoom({ name: room.livekitName, ...emptySeconds }));
	// Closed while we created it: a room that was deleted on purpose must not rise again.
	const still = await rooms.read(db, sessionId);
	if (still?.livekitName !== room.livekitName) {
		await ask(service().deleteRoom(room.livekitName));
		return still ? await joinGrant(db, { id: attendeeId, sessionId }, key) : null;
	}
	// Read after the room's name: a removal renames the room along with it, so a token for this
	// name is worth nothing to whoever is removed from here on.
	const attendee = await attendees.read(db, attendeeId);
	if (!attendee || attendee.removedAt !== null) return null;
	const { name, role, mutedAt } = attendee;
	const kept = browserKey(key);
	const token = await mint(livekit, { attendeeId, name, role }, kept, room.livekitName);
	return { url: livekit.url, token, key: kept, mutedAt };
}

/**
 * Puts an attendee out for certain. LiveKit has no way to take a token back, and a connected client
 * holds refreshed ones: so the others move to a room with a new name, and the old one is deleted.
 * Their pages come after within about a second, with microphone and camera as they were.
 */
export async function removeFromRoom(by: Acting, attendeeId: string): Promise<void> {
	const moved = await inTransaction(by, async (by) => {
		if (!(await moderation.remove(by, attendeeId))) return null;
		const attendee = await attendees.read(by.db, attendeeId);
		return attendee && (await rename(by.db, attendee.sessionId, by.now));
	});
	if (moved) await atLivekit(() => moveAll(moved, attendeeId));
}

/** Ends every connection of the session's room and lets those in again who may. */
export async function renewRoom(db: Db, sessionId: string, now: string): Promise<void> {
	const moved = await db.transaction().execute((trx) => rename(trx, sessionId, now));
	if (moved) await atLivekit(() => moveAll(moved));
}

interface Moved {
	readonly from: string;
	readonly to: string;
}

async function rename(db: Db, sessionId: string, now: string): Promise<Moved | null> {
	const from = await rooms.close(db, sessionId, now);
	if (from === null) return null;
	await rooms.create(db, sessionId, now);
	const room = await rooms.read(db, sessionId);
	return room && { from, to: room.livekitName };
}

/** The new room stands before the old one falls, so that nobody waits for it. */
async function moveAll({ from, to }: Moved, without?: string): Promise<void> {
	if (without !== undefined) await endConnections(from, without);
	await ask(service().createRoom({ name: to, ...emptySeconds }));
	await ask(service().deleteRoom(from));
}

export async function endConnections(livekitName: string, attendeeId: string): Promise<void> {
	const present = (await ask(service().listParticipants(livekitName))) ?? [];
	for (const { identity } of present) {
		if (attendeeIdOf(identity) !== attendeeId) continue;
		await ask(service().removeParticipant(livekitName, identity));
	}
}

/**
 * Mutes an attendee on all their devices; they alone can unmute. The moment is kept, so that who is
 * just reconnecting comes back muted too.
 *
 * @throws {Unreachable}
 */
export async function mute(by: Acting, attendeeId: string): Promise<void> {
	await moderation.mute(by, attendeeId);
	const attendee = await attendees.read(by.db, attendeeId);
	const room = attendee && (await rooms.read(by.db, attendee.sessionId));
	if (!room) return;
	const present = (await ask(service().listParticipants(room.livekitName))) ?? [];
	for (const { identity, tracks } of present) {
		if (attendeeIdOf(identity) !== attendeeId) continue;
		for (const { sid, source, muted } of tracks) {
			if (source !== TrackSource.MICROPHONE || muted) continue;
			await ask(service().mutePublishedTrack(room.livekitName, identity, sid, true));
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
