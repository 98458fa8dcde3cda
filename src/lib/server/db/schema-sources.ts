/** The tables of sources that are read again; how columns are written: `database.ts`. */
export interface SourceTables {
	/** A council information system, or the files of one, that was imported from. */
	oparlSource: {
		id: string;
		/** Id of its body without the scheme: the same one by server and by file is one source. */
		bodyKey: string;
		name: string;
		/** System address; empty: only files so far. */
		address: string;
		version: string;
		product: string;
		/** When the last walk over all its lists began; `null`: none was whole. */
		walkedAt: string | null;
		/** JSON list: how each list ended. */
		lists: string;
		appliedAt: string;
	};
	/** An object of a source that something here is made of. */
	sourceRecord: {
		sourceId: string;
		key: string;
		kind: string;
		noun: string | null;
		nounId: string | null;
		/** JSON object: the values the source had at the last import. */
		applied: string;
		/** JSON of the fields that were interpreted, unchanged; empty: a further piece of another. */
		text: string;
		/** SHA-256 of the text. */
		hash: string;
	};
}
