import type { Generated } from 'kysely';

/** The tables of imports; how columns are written: `database.ts`. */
export interface ImportTables {
	/** One file somebody brought, from its upload to its end. */
	importRun: {
		id: string;
		kind: string;
		fileName: string;
		/** ISO date: as of when the file speaks, where its rows do not say. */
		fileDay: string;
		/** Of an office account: only its own people are touched. */
		officeId: string | null;
		state: string;
		/** JSON of a problem; `null`: none. */
		problem: string | null;
		/** JSON: encoding, separator and columns. */
		reading: string;
		/** JSON: how many rows of each fate. */
		counts: string;
		/** How many of the rows that are to be saved have been worked on. */
		position: Generated<number>;
		startedBy: string;
		startedByName: string;
		startedAt: string;
		endedAt: string | null;
		revision: Generated<number>;
	};
	/** What the columns of a table with these headers mean. */
	importProfile: {
		id: string;
		kind: string;
		/** The headers in one text, as `exchange/tables/headers.ts` makes it. */
		headers: string;
		/** Of the office that saved it; `null`: everybody's. */
		officeId: string | null;
		name: string;
		/** JSON: by column its field, or null. */
		columns: string;
		savedAt: string;
	};
	/** A device of a list whose person is not in the register yet. */
	waitingDevice: {
		id: string;
		/** Of the list, as in `importSource`. */
		source: string;
		/** By which a later list of the source finds it again: what the source calls it, or its owner and name. */
		rowKey: string;
		/** What the source calls it; empty: it has no name for it. */
		externalId: string;
		label: string;
		/** Whom it waits for, as the list says it. */
		ownerName: string | null;
		ownerEmail: string | null;
		ownerOffice: string | null;
		/** Of the owner's address and name, as people are found by them; empty: not said. */
		emailKey: string;
		nameKey: string;
		/** JSON: what the list says of it, as observations. */
		facts: string;
		listName: string;
		/** ISO date: as of when the list speaks. */
		listDay: string;
		keptAt: string;
		/** The run that brought it. */
		importRunId: string;
		/** An unfinished run that has put an end to it, and may be taken back; `null`: it waits. */
		endedByRunId: string | null;
		revision: Generated<number>;
	};
	/** Which record a row of a source has become, so that it is found again. */
	importSource: {
		source: string;
		externalId: string;
		deviceId: string | null;
		personId: string | null;
		/** The run that it came with; `null`: one of an earlier version. */
		importRunId: Generated<string | null>;
	};
}
