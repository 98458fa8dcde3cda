import type { Scope } from '../../../access/scope.ts';
import type { Db } from '../../db/open.ts';
import { readFacts } from '../../links/session-link.ts';
import type { SessionFacts } from '../../links/session-link.ts';
import * as clock from '../../process/clock.ts';
import { readConcerning } from '../../sessions/concerning.query.ts';
import * as attendees from '../../sessions/attendees.ts';
import type { AttendeeRecord } from '../../sessions/attendee-record.ts';
import { lastEvents } from './last-events.query.ts';
import { happened } from './happened.ts';
import { answers, lastAnswer } from '../livekit/reach.ts';
import type { Occasion } from './hub.ts';
import { readMark } from './session-mark.query.ts';

/** What all streams of a session are told from; read once for all of them. */
export interface SessionNow {
	/** Of the last event; the rest knows of it and perhaps of later ones. */
	readonly number: number;
	/** `null`: there is no such session any more. */
	readonly facts: SessionFacts | null;
	readonly attendees: readonly AttendeeRecord[];
	/** Whether LiveKit answers; `null`: the room is not open. */
	readonly livekit: boolean | null;
	/** The council's moment. */
	readonly at: string;
	/** See `readMark`; asked only if somebody wants it. */
	readonly mark: () => Promise<string>;
	/** Whether the session concerns somebody with this scope. */
	readonly concerns: (scope: Scope) => Promise<boolean>;
}

export async function readNow(db: Db, sessionId: string, occasion: Occasion): Promise<SessionNow> {
	await clock.refresh(db);
	const numbers = await lastEvents(db, [sessionId]);
	const facts = await readFacts(db, sessionId);
	const isOpen = facts?.meeting.room.is === 'open';
	let mark: Promise<string> | undefined;
	return {
		number: numbers.get(sessionId) ?? 0,
		facts,
		attendees: facts ? await attendees.list(db, [sessionId]) : [],
		livekit: isOpen ? await livekitAnswers(sessionId, occasion) : null,
		at: clock.now(),
		mark: () => (mark ??= readMark(db, sessionId)),
		concerns: async (scope) => (await readConcerning({ db, scope }, sessionId)) !== null,
	};
}

/**
 * Whether LiveKit answers, as far as that is known: nobody who waits for an event is to wait for it. At
 * a beat it is asked on the side, and whoever follows the session hears of another answer at once.
 */
async function livekitAnswers(sessionId: string, occasion: Occasion): Promise<boolean> {
	const known = lastAnswer();
	if (known === undefined) return await answers();
	if (occasion === 'beat') {
		void answers().then((answer) => {
			if (answer !== known) happened(sessionId);
		});
	}
	return known;
}
