/** The table of people who sign in by the city's provider; how columns are written: `schema.ts`. */
export interface ProviderTables {
	/** Somebody as the provider knows them: issuer and subject are who they are. */
	providerIdentity: {
		id: string;
		issuer: string;
		subject: string;
		/** As they were called there last. */
		name: string;
		email: string;
		/** When they last came from there, by the real clock. */
		seenAt: string;
		/** Whose account it is; an account has one at most. `null`: an administrator has not said. */
		staffId: string | null;
		/** Since when. */
		tiedAt: string | null;
		/** The group that gave the account its role last; `null`: an administrator did. */
		followedGroup: string | null;
	};
}
