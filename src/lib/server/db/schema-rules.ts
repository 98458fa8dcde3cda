import type { Generated } from 'kysely';

/** By which rules committees are called, and what went out. */
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
}
