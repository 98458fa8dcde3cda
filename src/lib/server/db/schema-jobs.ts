import type { Generated } from 'kysely';

/** The table of jobs; how columns are written: `schema.ts`. */
export interface JobTables {
	/** Work that is done later, by any process, and once. */
	job: {
		id: string;
		/** A key of `jobs/kinds.ts`, of this version or another. */
		kind: string;
		/** Id of what it works on; empty: nothing that has one. */
		subject: string;
		/** Of the staff member who has it done, no reference; `null`: nobody's, or put down by an older version. */
		accountId: Generated<string | null>;
		/** JSON, by kind. */
		payload: string;
		state: string;
		/** When it is due by the council's clock. */
		dueAt: string;
		/** Not earlier than this by the real clock. */
		notBefore: string;
		/** How often it was begun; what ended with its process is not counted again. */
		attempts: Generated<number>;
		/** JSON of what came of it; `null`: nothing was said. */
		answer: string | null;
		/** Counts who has had it: what an earlier holder writes is refused. */
		leaseNumber: Generated<number>;
		/** Which process has it; `null`: none. */
		leaseOwner: string | null;
		/** How long, by the real clock. */
		leaseUntil: string | null;
		/** Since when something may have left the house, by the real clock; `null`: nothing has. */
		outsideAt: string | null;
		createdAt: string;
		endedAt: string | null;
	};
}
