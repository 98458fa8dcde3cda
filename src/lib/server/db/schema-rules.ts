import type { Generated } from 'kysely';

/** By which rules committees are called, and what went out. */
/** By which rules committees are called, and how people are reached. */
export interface RuleTables {
	/** One state of a committee's rules; the next one ends it. What is `null` is as its profile says. */
	committeeRule: {
		id: string;
		committeeId: string;
		validFrom: string;
		/** A profile of `council/rules`; empty: none. */
		profileId: string;
		/** How its summons goes out; `null`: not known. */
		way: string | null;
		postDays: number | null;
		noticeDays: number | null;
		noticeUnit: string;
		countsReceiptDay: number;
		countsSessionDay: number;
		urgentDays: number | null;
		publicDays: number | null;
		publicPlace: string;
		source: string;
		revision: Generated<number>;
	};
	/** What went out for a session, or was made public, as somebody entered it. */
	summons: {
		id: string;
		sessionId: string;
		kind: string;
		/** `null`: a public notice. */
		way: string | null;
		sentOn: string;
		withAgenda: number;
		withPapers: number;
		urgentReason: string;
		/** Where a public notice stood. */
		place: string;
		/** When the session was to begin as this was entered. */
		startsAt: string;
		/** Who sent it. */
		byName: string;
		enteredAt: string;
		enteredByName: string;
	};
	/** A session that goes on with another one. */
	continuation: { sessionId: string; continuesId: string };
	/** One way to reach somebody. Days are ISO dates, half-open. */
	deliveryWay: {
		id: string;
		personId: string;
		kind: string;
		address: string;
		validFrom: string | null;
		validTo: string | null;
		/** For those who write from within the city, and for all others; `null`: nobody has said. */
		inside: string | null;
		outside: string | null;
		/** ISO date on which they agreed to be summoned by it. */
		consentOn: string | null;
		revision: Generated<number>;
	};
	/** From when to when the rule "only the city's addresses" does not hold for somebody, half-open. */
	addressException: {
		id: string;
		personId: string;
		validFrom: string;
		validTo: string | null;
		byName: string;
		at: string;
	};
}
