import { DisconnectReason } from 'livekit-client';

/**
 * `rejoin`: ask our server for a ticket; it knows whether the room is open to this attendee.
 * `otherMode`: the same in the next connect mode. `elsewhere`: stay out, because the same attendee has
 * joined in another window of this browser and the two would disconnect each other for ever.
 */
export type DisconnectAction = 'rejoin' | 'otherMode' | 'elsewhere';

export const afterDisconnect = {
	[DisconnectReason.UNKNOWN_REASON]: 'rejoin',
	// Leaving on purpose ends the Connection first, so here the browser froze the page.
	[DisconnectReason.CLIENT_INITIATED]: 'rejoin',
	[DisconnectReason.DUPLICATE_IDENTITY]: 'elsewhere',
	[DisconnectReason.SERVER_SHUTDOWN]: 'rejoin',
	[DisconnectReason.PARTICIPANT_REMOVED]: 'rejoin',
	[DisconnectReason.ROOM_DELETED]: 'rejoin',
	[DisconnectReason.STATE_MISMATCH]: 'rejoin',
	[DisconnectReason.JOIN_FAILURE]: 'otherMode',
	[DisconnectReason.MIGRATION]: 'rejoin',
	[DisconnectReason.SIGNAL_CLOSE]: 'otherMode',
	[DisconnectReason.ROOM_CLOSED]: 'rejoin',
	[DisconnectReason.USER_UNAVAILABLE]: 'rejoin',
	// Also sent when the token or the room is refused at connect.
	[DisconnectReason.USER_REJECTED]: 'rejoin',
	[DisconnectReason.SIP_TRUNK_FAILURE]: 'rejoin',
	[DisconnectReason.CONNECTION_TIMEOUT]: 'otherMode',
	[DisconnectReason.MEDIA_FAILURE]: 'otherMode',
	[DisconnectReason.AGENT_ERROR]: 'rejoin',
} satisfies Record<DisconnectReason, DisconnectAction>;
