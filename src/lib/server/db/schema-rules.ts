import type { Generated } from 'kysely';

/** By which rules committees are called. */
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
}
