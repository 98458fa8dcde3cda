import type { Arrangement } from '../compat/tool/arrangement.ts';

/** The tools a session can propose, in the order in which they are offered. */
export const offered = ['facetime', 'zoom', 'teams', 'webex', 'jitsi', 'bigbluebutton'] as const;

export type OfferedTool = (typeof offered)[number];

/** Nobody has told us anything about how the tool would be set up. */
export const untold: Arrangement = {
	dialIn: null,
	webClientAllowed: null,
	anonymousJoinAllowed: null,
	thirdPartyCookies: null,
	e2ee: null,
	server: { own: null, moderatorSignIn: null, sip: null, turnTls443: null, tcpPort: null },
};

/** How our room is set up: by link, without accounts, and without a telephone bridge. */
export const ownRoomArrangement: Arrangement = {
	...untold,
	dialIn: false,
	webClientAllowed: true,
	anonymousJoinAllowed: true,
	e2ee: false,
	server: { own: true, moderatorSignIn: false, sip: false, turnTls443: null, tcpPort: 7881 },
};
