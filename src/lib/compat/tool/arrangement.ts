/** How a tool would be set up for one session; `null`: not known. */
export interface Arrangement {
	/** The meeting has a telephone number. */
	readonly dialIn: boolean | null;
	/** The organiser's setting: may people join by browser? */
	readonly webClientAllowed: boolean | null;
	/** The tenant's setting: may people join without an account? */
	readonly anonymousJoinAllowed: boolean | null;
	readonly thirdPartyCookies: boolean | null;
	/** The session asks for end-to-end encryption; absent is read as no. */
	readonly e2ee: boolean | null;
	readonly server: {
		readonly own: boolean | null;
		readonly moderatorSignIn: boolean | null;
		/** Telephone bridge. */
		readonly sip: boolean | null;
		/** TURN over TLS on port 443. */
		readonly turnTls443: boolean | null;
		readonly tcpPort: number | null;
	};
}

/** Nothing is known of how the tool would be set up. */
export const unknownArrangement: Arrangement = {
	dialIn: null,
	webClientAllowed: null,
	anonymousJoinAllowed: null,
	thirdPartyCookies: null,
	e2ee: null,
	server: { own: null, moderatorSignIn: null, sip: null, turnTls443: null, tcpPort: null },
};

/** The meeting as the judgement sees it. */
export interface CallSetup {
	/** Day of the meeting, ISO date. */
	readonly day: string;
	readonly arrangement: Arrangement;
	/** People in the call. */
	readonly participants: number | null;
	readonly groupCall: boolean | null;
	readonly browserGuests: boolean | null;
}
