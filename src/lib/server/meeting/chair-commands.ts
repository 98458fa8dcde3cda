import { attendeeCommands } from '../../meeting/attendee-page.ts';
import type { AttendeeCommand, ChairCommand, RoomCommand } from '../../meeting/attendee-page.ts';
import type { Stage } from '../../meeting/stage.ts';
import type { Acting } from '../acting.ts';
import * as attendees from '../sessions/attendees.ts';
import * as moderation from './moderation.ts';
import { closeRoom, mute, openRoom, removeFromRoom } from './livekit/rooms.ts';
import { Unreachable } from './livekit/service.ts';

/** What a command is given to: the session of the chair, and where it stands. */
interface ChairedSession {
	readonly sessionId: string;
	readonly chairId: string;
	readonly stage: Stage;
}

/** Why a command was not carried out. `notOurs`: the session does not meet in our room. */
export type CommandRefusal = 'notOurs' | 'nobodyThere' | 'serverAway';

const roomEffects: Readonly<
	Record<RoomCommand, (by: Acting, sessionId: string) => Promise<unknown>>
> = { open: openRoom, close: closeRoom };
const attendeeEffects: Readonly<
	Record<AttendeeCommand, (by: Acting, attendeeId: string) => Promise<unknown>>
> = { mute, remove: removeFromRoom, readmit: moderation.readmit };

const isForAttendee = (command: ChairCommand): command is AttendeeCommand =>
	attendeeCommands.some((known) => known === command);

/**
 * Carries out what the chair asks for, to the room or to one attendee of the session.
 *
 * @param attendeeId for a command to an attendee
 * @returns `null` when it is done
 */
export async function carryOut(
	by: Acting,
	{ sessionId, chairId, stage }: ChairedSession,
	command: ChairCommand,
	attendeeId: string,
): Promise<CommandRefusal | null> {
	try {
		if (!isForAttendee(command)) {
			const isOurs = stage === 'notOpen' || stage === 'closed' || stage === 'open';
			if (command === 'open' && !isOurs) return 'notOurs';
			await roomEffects[command](by, sessionId);
			return null;
		}
		const other = await attendees.read(by.db, attendeeId);
		// Never oneself: the chair would lock themself out.
		if (other?.sessionId !== sessionId || other.id === chairId) return 'nobodyThere';
		await attendeeEffects[command](by, other.id);
		return null;
	} catch (thrown) {
		if (!(thrown instanceof Unreachable)) throw thrown;
		return 'serverAway';
	}
}
