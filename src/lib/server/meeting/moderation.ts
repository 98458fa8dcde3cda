import type { Action } from '../../audit/actions.ts';
import { eventsBy } from '../../meeting/commands.ts';
import type { MeetingCommand } from '../../meeting/commands.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as attendees from '../sessions/attendees.ts';
import { happened } from './following/happened.ts';
import * as sessions from '../sessions/sessions.ts';
import { newLivekitName } from './livekit/own-rooms.ts';
import * as meetingEvents from './meeting-events.ts';
import type { Appended } from './meeting-events.ts';

/** What a command did; `null`: all was so already. */
export type Done = Appended | null;

/**
 * Opens the session's room, with nobody muted; one that is open stays as it is. That of a session that is
 * called off stays closed.
 */
export async function open(by: Acting, sessionId: string): Promise<Done> {
	const done = await inTransaction(by, async (by) => {
		await sessions.lock(by.db, sessionId);
		const session = await sessions.read(by.db, sessionId);
		if (session?.calledOff) return null;
		const livekitName = await newLivekitName(by.db);
		return write(by, sessionId, { kind: 'open', livekitName });
	});
	if (done) happened(sessionId);
	return done;
}

export const close = (by: Acting, sessionId: string): Promise<Done> =>
	carryOut(by, sessionId, { kind: 'close' });

/**
 * Gives the open room another name at LiveKit, so that every token that is out is worth nothing.
 *
 * @param from only if it still has this name: another process may have done it
 */
export const move = async (by: Acting, sessionId: string, from?: string): Promise<Done> =>
	carryOut(by, sessionId, { kind: 'move', livekitName: await newLivekitName(by.db), from });

/**
 * Keeps an attendee out of the room until readmitted; their link opens the page but not the room, and
 * the others move to a room of another name.
 */
export const remove = async (by: Acting, attendeeId: string): Promise<Done> =>
	toAttendee(by, { kind: 'remove', attendeeId, livekitName: await newLivekitName(by.db) });

export const readmit = (by: Acting, attendeeId: string): Promise<Done> =>
	toAttendee(by, { kind: 'readmit', attendeeId });

/** Notes that the chair muted them: whoever was away meanwhile comes back muted. */
export const mute = (by: Acting, attendeeId: string): Promise<Done> =>
	toAttendee(by, { kind: 'mute', attendeeId });

const actions: Readonly<Record<MeetingCommand['kind'], Action | null>> = {
	open: 'room.open',
	close: 'room.close',
	// Part of something that has its own line: a link was renewed.
	move: null,
	mute: 'attendee.mute',
	remove: 'attendee.remove',
	readmit: 'attendee.readmit',
};

async function toAttendee(
	by: Acting,
	command: MeetingCommand & { readonly attendeeId: string },
): Promise<Done> {
	const [attendee, done] = await inTransaction(by, async (by) => {
		const attendee = await attendees.read(by.db, command.attendeeId);
		return [attendee, attendee && (await write(by, attendee.sessionId, command))] as const;
	});
	if (attendee && done) happened(attendee.sessionId);
	return done;
}

async function carryOut(by: Acting, sessionId: string, command: MeetingCommand): Promise<Done> {
	const done = await inTransaction(by, (by) => write(by, sessionId, command));
	if (done) happened(sessionId);
	return done;
}

/** Puts down what happens by a command, and records it only if something does. Within a transaction. */
async function write(by: Acting, sessionId: string, command: MeetingCommand): Promise<Done> {
	const done = await meetingEvents.append(by.db, sessionId, (state) =>
		eventsBy(command, state, by.now),
	);
	if (done.events.length === 0) return null;
	const action = actions[command.kind];
	const subject = 'attendeeId' in command ? command.attendeeId : sessionId;
	if (action !== null) await audit.record(by, action, subject);
	return done;
}
