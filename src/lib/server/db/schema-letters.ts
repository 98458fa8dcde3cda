/** What is written to those who are invited; how columns are written: `schema.ts`. */
export interface LetterTables {
	/** A message to one recipient, and the proof of what became of it. The personal link is never in it. */
	letter: {
		id: string;
		sessionId: string;
		attendeeId: string;
		/** Both of council/letters.ts. */
		kind: string;
		state: string;
		locale: string;
		/** Of the session, when the letter was asked for. */
		revision: number;
		/** JSON of what it says of the session. */
		said: string;
		/** JSON of what its recipient was told before. */
		before: string;
		/** The same however often it is sent. */
		messageId: string;
		/** Where it goes; empty: forgotten with the recipient. */
		address: string;
		/** As it was made last; empty: not yet, or forgotten. The link is blanked. */
		subject: string;
		text: string;
		/** SHA-256 of its bytes as they were handed over last, in hex. */
		hash: string;
		/** What the mail server answered last, or why there was no answer. */
		answer: string;
		requestedAt: string;
		requestedByName: string;
		/** Since when it is in its state. */
		changedAt: string;
	};
}
