/** The tables of what is asked beside a password; how columns are written: `schema.ts`. */
export interface SecondFactorTables {
	/** The authenticator app of an account, once its first code was right. */
	secondFactor: {
		staffId: string;
		/** What codes are worked out from, encrypted with the installation's key. */
		secret: string;
		since: string;
		/** Of the last code that was used: none of it or before is taken again. */
		lastStep: number;
	};
	/** Codes for when the app is lost. */
	recoveryCode: {
		staffId: string;
		/** Keyed by the installation. */
		hash: string;
		/** `null`: it can still be used. */
		usedAt: string | null;
	};
}
