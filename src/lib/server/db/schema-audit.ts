import type { Generated } from 'kysely';

/** The tables of the audit; how columns are written: `schema.ts`. */
export interface AuditTables {
	audit: {
		id: string;
		at: string;
		/** staff, attendee or system */
		actorKind: string;
		actorId: string;
		actorName: string;
		action: string;
		subjectKind: string;
		subjectId: string;
		/** JSON object without secrets. */
		detail: string;
		/** Counted from 1 in the order of sealing; `null`: not sealed yet. */
		position: Generated<number | null>;
		/** JSON by field: salt and hash of what it held; without its salt: it was erased. */
		commitments: Generated<string | null>;
		/** Of this line with the hash of the one before. */
		hash: Generated<string | null>;
		/** Id of the line that says why fields of this one are gone. */
		erasedBy: Generated<string | null>;
	};
	/** The last line that is sealed: one row, which whoever seals, erases or cuts holds. */
	auditHead: {
		id: string;
		position: number;
		hash: string;
		/** 1: there is a line that says how many were there before the chain began. */
		hasBegun: number;
	};
}
