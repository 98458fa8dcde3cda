/** Checks of devices before a session; how columns are written: `database.ts`. */
export interface CheckTables {
	/** A check of a device, of a person or of a guest, never of both. */
	deviceCheck: {
		id: string;
		personId: string | null;
		attendeeId: string | null;
		/** Where it is known which one of the person's it was. */
		deviceId: string | null;
		at: string;
		form: string;
		outcome: string;
		/** JSON list: several where the browser does not tell them apart. */
		platforms: string;
		/** As `parseSpan` reads it: "17.5", "≥ 17.4", "10–11". */
		system: string | null;
		browserName: string | null;
		browserVersion: string | null;
		/** JSON list of what each step found. */
		steps: string;
	};
}
