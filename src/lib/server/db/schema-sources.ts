import type { Generated } from 'kysely';

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
		/** JSON of what somebody decided of it, as `exchange/oparl/decisions.ts` makes it; empty: nothing. */
		decisions: Generated<string>;
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
	/** A reading of a source that nobody has applied yet, or that was applied and is still shown. */
	sourceReading: {
		id: string;
		phase: string;
		/** JSON: what is needed to show it and to go on with it, but for the objects. */
		progress: string;
		/** How many parts of what it changes are written. */
		position: Generated<number>;
		/** How many there are together, as far as is known. */
		total: Generated<number>;
		/**
		 * JSON of the form as far as somebody has answered it, applied or not; `null`: nobody did, or
		 * nothing is new and nobody had to.
		 */
		sent: string | null;
		/** JSON of what was made of it so far; `null`: it was not applied. */
		outcome: string | null;
		/** JSON of an Actor. */
		startedBy: string;
		/** The council's moment. */
		startedAt: string;
		/** By the real clock. */
		changedAt: string;
		/** Counts the changes, so that of two at once one is refused. */
		revision: Generated<number>;
	};
	/** The objects that came with one page, in the order of the pages. */
	sourceReadingPage: {
		readingId: string;
		number: number;
		/** JSON list. */
		objects: string;
	};
	/** What a reading would change, as it was when it was compared with the register. */
	sourcePreview: {
		readingId: string;
		/** Of the register and the source that it was compared with. */
		fingerprint: string;
		/** JSON of the page's view, in German and in English. */
		de: string;
		en: string;
	};
	/** A page of a list that is too long for the preview itself. */
	sourcePreviewPart: {
		readingId: string;
		/** Counts through all lists; those of one follow each other. */
		number: number;
		list: string;
		/** JSON list of its entries, in German and in English. */
		de: string;
		en: string;
		/** A line for each entry: what it is found by. */
		texts: string;
	};
	/** What was known of an object before an unfinished run wrote it, once per run and object. */
	sourceRecordChange: {
		readingId: string;
		key: string;
		/** JSON of the row of `sourceRecord`; `null`: there was none. */
		before: string | null;
	};
}
