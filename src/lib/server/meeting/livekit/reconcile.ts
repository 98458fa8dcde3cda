import type { ParticipantInfo } from 'livekit-server-sdk';
import { endings, mayStay } from '../../../meeting/endings.ts';
import type { RoomEnding, MeetingThere } from '../../../meeting/endings.ts';
import { eventsSeen } from '../../../meeting/looks.ts';
import type { Look } from '../../../meeting/looks.ts';
import type { MeetingState } from '../../../meeting/state.ts';
import { asSystem } from '../../acting.ts';
import type { Acting } from '../../acting.ts';
import * as clock from '../../process/clock.ts';
import { config } from '../../process/config.ts';
import { every } from '../../jobs/every.ts';
import type { Db } from '../../db/open.ts';
import { happened } from '../following/happened.ts';
import * as meetingEvents from '../meeting-events.ts';
import type { MeetingStates } from '../meeting-events.ts';
import { sweepCheckRooms } from '../../checks/rooms.ts';
import { ownRooms } from './own-rooms.ts';
import { roomGuests } from './room-guests.query.ts';
import { closeRoom, putOut } from './rooms.ts';
import { ask, isHeard, service, Unreachable } from './service.ts';
import { connectionOf } from './tokens.ts';

/** Milliseconds from one look to the next: what was taken back ends within five seconds. */
const lookMs = 3000;

/** The last look at each open room where somebody was, by session. Not stored: a restart looks twice again. */
export type Looks = Map<string, Look>;

/**
 * Brings LiveKit in line with the store, beginning with what LiveKit has: a room of ours that no session
 * has any more is ended, whoever may not be in one is put out, and rooms of checks end in time. There the
 * store is the truth. Who is in the rooms LiveKit alone knows: comings and goings become events.
 *
 * @param looks kept from one time to the next
 * @param now the council's moment
 * @throws {Unreachable}
 */
export async function reconcile(db: Db, looks: Looks, now: string): Promise<void> {
	const there = (await ask(service().listRooms())) ?? [];
	const names = there.map(({ name }) => name);
	const own = await ownRooms(db);
	const states = await meetingEvents.statesBehind(db, names, [...looks.keys()]);
	const present = await lookAround(states, new Set(names));
	// After the look: whoever came in between is known, and who was taken off since is found out.
	const guests = await roomGuests(db, [...states.keys()], now);
	const meetings = [...states].flatMap(([sessionId, state]) => {
		const invited = guests.get(sessionId);
		const connections = (present.get(sessionId) ?? []).map(connectionOf);
		return invited ? [{ ...state, ...invited, sessionId, connections }] : [];
	});
	for (const ending of endings(names, meetings, own.isOurs)) {
		await carryOut(asSystem(db, now), ending);
	}
	await sweepCheckRooms(there, own, clock.realNow());
	for (const sessionId of looks.keys()) if (!states.has(sessionId)) looks.delete(sessionId);
	for (const meeting of meetings) {
		const heard = heardIn(meeting, present.get(meeting.sessionId) ?? []);
		await keepSeen(db, meeting, looks, { at: now, heard });
	}
}

/** LiveKit's number for whoever comes with a page. */
const standardKind = 0;

/** Who is in the rooms that are open, by session. */
async function lookAround(
	states: MeetingStates,
	names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ParticipantInfo[]>> {
	const present = new Map<string, readonly ParticipantInfo[]>();
	for (const [sessionId, { room }] of states) {
		if (room.is !== 'open' || !names.has(room.livekitName)) continue;
		const all = (await ask(service().listParticipants(room.livekitName))) ?? [];
		// What records or dials in was sent by whoever runs LiveKit, by no link of ours.
		const ofPages = all.filter(({ kind }) => Number(kind) === standardKind);
		present.set(sessionId, ofPages);
	}
	return present;
}

/** Of those who may be there, whether they can be heard. */
function heardIn(
	meeting: MeetingThere,
	present: readonly ParticipantInfo[],
): ReadonlyMap<string, boolean> {
	const heard = new Map<string, boolean>();
	for (const one of present) {
		const connection = connectionOf(one);
		const { attendeeId: id } = connection;
		if (mayStay(connection, meeting)) heard.set(id, isHeard(one) || heard.get(id) === true);
	}
	return heard;
}

async function carryOut(by: Acting, ending: RoomEnding): Promise<void> {
	switch (ending.kind) {
		case 'endRoom':
			await ask(service().deleteRoom(ending.livekitName));
			return;
		case 'close':
			return closeRoom(by, ending.sessionId);
		case 'putOut':
			return putOut(by, ending);
		case 'rename': {
			const { livekitName, identity, role } = ending;
			await ask(service().updateParticipant(livekitName, identity, { attributes: { role } }));
		}
	}
}

/** Most looks show nothing new; then nothing is written. */
async function keepSeen(
	db: Db,
	{ sessionId, ...meeting }: MeetingState & Pick<MeetingThere, 'sessionId'>,
	looks: Looks,
	look: Look,
): Promise<void> {
	const before = looks.get(sessionId) ?? null;
	const isOver =
		meeting.room.is !== 'open' || (look.heard.size === 0 && meeting.present.size === 0);
	if (isOver) looks.delete(sessionId);
	else looks.set(sessionId, look);
	if (eventsSeen(meeting, before, look).length === 0) return;
	const seen = (state: MeetingState) => eventsSeen(state, before, look);
	await db.transaction().execute((trx) => meetingEvents.append(trx, sessionId, seen));
	happened(sessionId);
}

/** @returns ends it */
export function startReconciling(db: () => Db): () => void {
	if (!config().livekit) return () => {};
	const looks: Looks = new Map();
	return every({
		name: 'reconciling',
		everyMs: lookMs,
		run: async () => {
			try {
				await reconcile(db(), looks, clock.now());
			} catch (error) {
				if (!(error instanceof Unreachable)) throw error;
			}
		},
	}).end;
}
