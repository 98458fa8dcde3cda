/** The tables of passwords' links and of what is asked beside a password; how columns are written: `schema.ts`. */
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
	/** The one link by which somebody sets their password; an account has one at most. */
	passwordLink: {
		staffId: string;
		/** Of what stands in the address. */
		hash: string;
		/** `first` or `reset` */
		kind: string;
		/** By the real clock. */
		endsAt: string;
		/** `null`: it can still be used. */
		usedAt: string | null;
	};
}
