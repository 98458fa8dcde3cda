/** Somebody of whom something is wanted before a session, and how they are reached. */
export interface PersonToReach {
	readonly id: string;
	readonly name: string;
	/** "noch nicht geprüft"; empty: the list says it. */
	readonly word: string;
	/** Empty: none. */
	readonly officeName: string;
	readonly phone: string;
	readonly email: string;
	/** Opens what is asked in a mail program; `null`: no address is known, or nobody is invited yet. */
	readonly mailto: string | null;
}
