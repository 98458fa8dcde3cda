import { unknownArrangement } from '../compat/tool/arrangement.ts';
import type { Arrangement } from '../compat/tool/arrangement.ts';

/** The tools that councils usually propose, in the order in which they are offered. */
export const usualTools = ['facetime', 'zoom', 'teams', 'webex', 'jitsi', 'bigbluebutton'] as const;

/** How our room is set up: by link, without accounts, and without a telephone bridge. */
export const ownRoomArrangement: Arrangement = {
	...unknownArrangement,
	dialIn: false,
	webClientAllowed: true,
	anonymousJoinAllowed: true,
	e2ee: false,
	server: { own: true, moderatorSignIn: false, sip: false, turnTls443: null, tcpPort: 7881 },
};
