/** The tables of runs of imports; how columns are written: `schema.ts`. */
export interface RunTables {
	/** A record that an unfinished run has made or changed, once per run and record. */
	importWrite: {
		/** Id of an importRun or of a sourceReading. */
		runId: string;
		/** In the order in which they were written. */
		number: number;
		/** One of `runNouns` in `exchange/runs.ts`. */
		noun: string;
		recordId: string;
		/** Of the record after the write: another one means that somebody has saved it since. */
		revision: number;
		/** JSON of what the changed columns held; `null`: the record was made. */
		before: string | null;
	};
	/** What a run could not write, or not take back, for those who look at its end. */
	importLeftover: {
		runId: string;
		number: number;
		noun: string;
		recordId: string;
		/** Of the file; `null`: nothing that was read from one. */
		line: number | null;
		label: string;
		/** One of `leftoverReasons` in `exchange/runs.ts`. */
		reason: string;
	};
}
