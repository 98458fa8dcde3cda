import type { Generated } from 'kysely';

/** Sessions, who comes, what is proposed and decided, and what happens in them. */
export interface SessionTables {
	session: {
		id: string;
		committeeId: string;
		startsAt: string;
		/** Empty: it is called by its committee. */
		name: Generated<string>;
		place: string;
		hallId: string | null;
		form: string;
		/** Made with the form, so that one sent twice is one session. */
		requestId: string;
		createdAt: string;
		revision: Generated<number>;
		/** The highest number that one of its meeting events had, also where that is deleted. */
		lastEvent: Generated<number>;
		/** `null`: not yet, and attendance follows the seats. */
		invitationsSentAt: string | null;
		invitationsSentByName: string | null;
		calledOffAt: string | null;
		calledOffByName: string | null;
		calledOffReason: string | null;
		/** What attendance was last worked out for: the day, and the seat changes of its committees. */
		followedStartsAt: Generated<string>;
		followedSeats: Generated<number>;
	};
	/** Who meets together with the session's committee. */
	sessionCommittee: { sessionId: string; committeeId: string };
	/** A person of the register, a guest by name, or the hall, which is nobody. */
	attendee: {
		id: string;
		sessionId: string;
		personId: string | null;
		guestName: string | null;
		role: string;
		vote: number;
		mode: string;
		/** JSON list of needs. */
		needs: string;
		/** Random public id of the personal link; the signature is computed, never stored. */
		linkId: string;
		linkGeneration: Generated<number>;
		standing: Generated<string>;
		/** By what they are on or off the list, and have their role: seats or hand. */
		attendanceBy: Generated<string>;
		roleBy: Generated<string>;
		/** Of a guest; empty: none is known. */
		guestEmail: Generated<string>;
		/** A guest has said that they have none. */
		guestHasNoDevice: Generated<number>;
		/** The attendee in whose place they come. */
		representsId: string | null;
		/** The hall that this link is for. */
		hallId: Generated<string | null>;
	};
	/** What an attendee has said by their personal link: the newest alone. */
	reply: {
		attendeeId: string;
		/** Where they take part, or that they are prevented. */
		choice: string;
		/** For whoever runs the session; empty: nothing. */
		message: Generated<string>;
		/** When the session was to begin as they said it. */
		startsAt: string;
		at: string;
		/** Where they were expected before they said anything; taking it back leads there. */
		modeBefore: string;
		/** Who of the staff decided about their attendance since. */
		overruledAt: Generated<string | null>;
		overruledByName: Generated<string | null>;
	};
	/** That a session's agenda is shown to whoever is invited; without a row it is not. */
	agenda: { sessionId: string; publishedAt: string; publishedByName: string | null };
	/** One item of a session's agenda, in the order of its positions. */
	agendaItem: {
		id: string;
		sessionId: string;
		position: number;
		number: Generated<string>;
		title: string;
		/** `null`: nobody has said. */
		isPublic: number | null;
		procedure: string | null;
		presenter: Generated<string>;
		/** ISO date of the supplement that it came with. */
		addedOn: string | null;
		/** ISO date. */
		takenOffOn: string | null;
		revision: Generated<number>;
	};
	/** A guest who comes for this item; one without any comes for the session. */
	agendaItemGuest: { itemId: string; attendeeId: string };
	proposal: {
		id: string;
		sessionId: string;
		toolId: string;
		/** JSON of an Arrangement. */
		arrangement: string;
		/** Address or number to join by, once the tool is chosen. */
		joinUrl: string;
		position: number;
	};
	decision: {
		id: string;
		sessionId: string;
		toolId: string;
		/** JSON list of `{ toolId, certain, possible, out, reasons }`. */
		rejected: string;
		note: string;
		decidedBy: string;
		decidedByName: string;
		decidedAt: string;
		catalogueDate: string;
		inputsHash: string;
	};
	/** What happened in a running session, numbered by session from 1; numbers may be missing. */
	meetingEvent: {
		sessionId: string;
		number: number;
		at: string;
		kind: string;
		/** Whom it happened to; `null`: the room. */
		attendeeId: string | null;
		/** Of the room from here on. Random, so that a token for an earlier one is worth nothing. */
		livekitName: string | null;
	};
}
