import { DisconnectReason } from 'livekit-client';

/**
 * `rejoin`: ask our server for a ticket; it knows whether the room is open to this attendee.
 * `otherPath`: the same, but along another network path. `elsewhere`: stay out, for the same person
 * has joined in another window of this browser, and both would throw each other out for ever.
 */
export type After = 'rejoin' | 'otherPath' | 'elsewhere';

export const afterDisconnect = {
	[DisconnectReason.UNKNOWN_REASON]: 'rejoin',
	// Not by us: whoever leaves on purpose has ended the connection. The browser froze the page.
	[DisconnectReason.CLIENT_INITIATED]: 'rejoin',
	[DisconnectReason.DUPLICATE_IDENTITY]: 'elsewhere',
	[DisconnectReason.SERVER_SHUTDOWN]: 'rejoin',
	[DisconnectReason.PARTICIPANT_REMOVED]: 'rejoin',
	[DisconnectReason.ROOM_DELETED]: 'rejoin',
	[DisconnectReason.STATE_MISMATCH]: 'rejoin',
	[DisconnectReason.JOIN_FAILURE]: 'otherPath',
	[DisconnectReason.MIGRATION]: 'rejoin',
	[DisconnectReason.SIGNAL_CLOSE]: 'otherPath',
	[DisconnectReason.ROOM_CLOSED]: 'rejoin',
	[DisconnectReason.USER_UNAVAILABLE]: 'rejoin',
	// Also means that the token or the room was refused at connect.
	[DisconnectReason.USER_REJECTED]: 'rejoin',
	[DisconnectReason.SIP_TRUNK_FAILURE]: 'rejoin',
	[DisconnectReason.CONNECTION_TIMEOUT]: 'otherPath',
	[DisconnectReason.MEDIA_FAILURE]: 'otherPath',
	[DisconnectReason.AGENT_ERROR]: 'rejoin',
} satisfies Record<DisconnectReason, After>;
