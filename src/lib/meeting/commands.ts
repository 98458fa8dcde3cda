import type { MeetingEvent } from './events.ts';
import type { MeetingState } from './state.ts';

/**
 * What somebody who leads asks of the meeting. `livekitName` is a name that no room has had, for the
 * case that a new room is needed. `move` puts everybody into one, so that older tokens are worth nothing;
 * with `from` only if the room still has that name.
 */
export type MeetingCommand =
	| { readonly kind: 'open'; readonly livekitName: string }
	| { readonly kind: 'move'; readonly livekitName: string; readonly from?: string | undefined }
	| { readonly kind: 'close' }
	| { readonly kind: 'mute' | 'readmit'; readonly attendeeId: string }
	| { readonly kind: 'remove'; readonly attendeeId: string; readonly livekitName: string };

/** @returns what happens by a command; nothing if all is so already */
export function eventsBy(
	command: MeetingCommand,
	{ room, removed }: Pick<MeetingState, 'room' | 'removed'>,
	at: string,
): readonly MeetingEvent[] {
	const isOpen = room.is === 'open';
	switch (command.kind) {
		case 'open':
			return isOpen ? [] : [{ kind: 'opened', livekitName: command.livekitName, at }];
		case 'move': {
			const { livekitName, from = room.is === 'open' ? room.livekitName : '' } = command;
			const isThere = room.is === 'open' && room.livekitName === from;
			return isThere ? [{ kind: 'moved', livekitName, at }] : [];
		}
		case 'close':
			return isOpen ? [{ kind: 'closed', at }] : [];
		case 'mute':
			return [{ kind: 'muted', attendeeId: command.attendeeId, at }];
		case 'readmit': {
			const { attendeeId } = command;
			return removed.has(attendeeId) ? [{ kind: 'readmitted', attendeeId, at }] : [];
		}
		case 'remove': {
			const { attendeeId, livekitName } = command;
			if (removed.has(attendeeId)) return [];
			const out: MeetingEvent = { kind: 'removed', attendeeId, at };
			// LiveKit has no way to take a token back: the others go where theirs is worth nothing.
			return isOpen ? [out, { kind: 'moved', livekitName, at }] : [out];
		}
	}
}
