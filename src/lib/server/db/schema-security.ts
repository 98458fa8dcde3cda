/** The table of security events; how columns are written: `schema.ts`. Moments are of the real clock. */
export interface SecurityTables {
	/** Equal refusals from one network within a minute; or of a day, those that got no row of their own. */
	securityEvent: {
		id: string;
		/** One of `audit/security-kinds.ts`, of this version or another. */
		kind: string;
		/** An address of IPv4 or a /64 of IPv6; empty: none, or several. */
		network: string;
		/** staff, person or attendee; `null`: not known. */
		subjectKind: string | null;
		subjectId: string | null;
		/** As Kit calls it. */
		route: string | null;
		reason: string;
		/** UTC day of `firstAt`, by which rows are bounded. */
		day: string;
		firstAt: string;
		lastAt: string;
		times: number;
		/** 1: counted for the whole day, without a row each. */
		isRest: number;
	};
}
