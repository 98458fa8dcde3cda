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
	/** A key pair in a device or a security key; we have the public half. */
	passkey: {
		/** As the authenticator calls it, base64url. */
		credentialId: string;
		staffId: string;
		/** COSE, base64url. */
		publicKey: string;
		/** How often it was used, if it counts that. */
		counter: number | string;
		/** Ways to the authenticator, divided by commas. */
		transports: string;
		/** The host it was made for: it is of use nowhere else. */
		rpId: string;
		/** What authenticators know the account by: random, the same for all of an account. */
		userHandle: string;
		name: string;
		createdAt: string;
		/** `null`: never since. */
		lastUsedAt: string | null;
		/** When the last challenge that it answered was made, by the real clock: none of then or before is taken again. */
		challengedAt: string;
	};
	/** Codes for when app or passkey is lost. */
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
