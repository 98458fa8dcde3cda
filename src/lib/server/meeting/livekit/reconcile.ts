import { eventsSeen } from '../../../meeting/looks.ts';
import type { Look } from '../../../meeting/looks.ts';
import type { MeetingState } from '../../../meeting/state.ts';
import * as clock from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import { every } from '../../jobs/every.ts';
import type { Db } from '../../db/open.ts';
import * as attendees from '../../sessions/attendees.ts';
import { happened } from '../following/happened.ts';
import * as meetingEvents from '../meeting-events.ts';
import { sweepCheckRooms } from '../../checks/rooms.ts';
import { ask, isHeard, service, Unreachable } from './service.ts';
import { attendeeIdOf } from './tokens.ts';

/** The last look at each open room where somebody was, by session. Not stored: a restart looks twice again. */
export type Looks = Map<string, Look>;

/**
 * Brings LiveKit in line with the store: rooms that were closed while it was away are deleted, and
 * whoever was removed is put out; rooms of checks end in time. There the store is the truth. Who is in
 * the rooms LiveKit alone knows: comings and goings become events.
 *
 * @param looks kept from one time to the next
 * @param now the council's moment
 * @throws {Unreachable}
 */
export async function reconcile(db: Db, looks: Looks, now: string): Promise<void> {
	const there = (await ask(service().listRooms())) ?? [];
	const names = new Set(there.map((room) => room.name));
	const meetings = await meetingEvents.statesBehind(db, [...names], [...looks.keys()]);
	const former = [...meetings.values()].flatMap(({ formerNames }) => [...formerNames]);
	for (const name of former) if (names.has(name)) await ask(service().deleteRoom(name));
	await sweepCheckRooms(there, clock.realNow());
	for (const sessionId of looks.keys()) if (!meetings.has(sessionId)) looks.delete(sessionId);
	for (const [sessionId, meeting] of meetings) {
		const heard = await lookAround(meeting, names);
		await keepSeen(db, sessionId, meeting, looks, { at: now, heard });
	}
}

/** Puts out who was removed. @returns of the others who are there, whether they can be heard */
async function lookAround(
	{ room, removed }: MeetingState,
	names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, boolean>> {
	const heard = new Map<string, boolean>();
	if (room.is !== 'open' || !names.has(room.livekitName)) return heard;
	const present = (await ask(service().listParticipants(room.livekitName))) ?? [];
	for (const connection of present) {
		const { identity } = connection;
		const id = attendeeIdOf(identity);
		if (removed.has(id)) await ask(service().removeParticipant(room.livekitName, identity));
		else heard.set(id, isHeard(connection) || heard.get(id) === true);
	}
	return heard;
}

/** Most looks show nothing new; then nothing is written. */
async function keepSeen(
	db: Db,
	sessionId: string,
	meeting: MeetingState,
	looks: Looks,
	look: Look,
): Promise<void> {
	const before = looks.get(sessionId) ?? null;
	const isOver =
		meeting.room.is !== 'open' || (look.heard.size === 0 && meeting.present.size === 0);
	if (isOver) looks.delete(sessionId);
	else looks.set(sessionId, look);
	if (eventsSeen(meeting, before, look).length === 0) return;
	// Whose invitation was taken back has no events, though their browser may still be there.
	const invited = new Set((await attendees.list(db, [sessionId])).map(({ id }) => id));
	const heard = new Map([...look.heard].filter(([id]) => invited.has(id)));
	const seen = (state: MeetingState) => eventsSeen(state, before, { ...look, heard });
	if (seen(meeting).length === 0) return;
	await db.transaction().execute((trx) => meetingEvents.append(trx, sessionId, seen));
	happened(sessionId);
}

/** @returns ends it */
export function startReconciling(db: () => Db): () => void {
	if (!config().livekit) return () => {};
	const looks: Looks = new Map();
	return every({
		name: 'reconciling',
		everyMs: 5000,
		run: async () => {
			try {
				await reconcile(db(), looks, clock.now());
			} catch (error) {
				if (!(error instanceof Unreachable)) throw error;
			}
		},
	}).end;
}
