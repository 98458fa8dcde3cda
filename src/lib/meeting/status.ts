import { mayLead } from '../access/acts.ts';
import type { LinkActor } from '../access/actor.ts';
import { expectedMode } from '../council/attendance.ts';
import type { AttendanceMode, SessionForm } from '../council/nouns.ts';
import type { Status } from './attendee-page.ts';
import type { Stage } from './stage.ts';
import { mutedSince } from './state.ts';
import type { MeetingState } from './state.ts';

/** What the page of an attendee is to show, from where the session stands for them. */
export interface StatusFacts {
	readonly actor: LinkActor;
	readonly stage: Stage;
	readonly meeting: Pick<MeetingState, 'removed' | 'muted' | 'unmuted'>;
	/** Everyone invited, in the order in which the chair reads them; for others than the chair of no account. */
	readonly everyone: readonly {
		readonly id: string;
		readonly name: string;
		readonly mode: AttendanceMode;
	}[];
	/** Of the session. */
	readonly form: SessionForm;
	/** LiveKit answers; of no account unless the room is open. */
	readonly livekit: boolean;
	/** Of the session. */
	readonly revision: number;
}

/** Who is missing and who is kept out is for those who lead. */
export const seesEveryone = ({ actor, meeting }: Pick<StatusFacts, 'actor' | 'meeting'>): boolean =>
	mayLead(actor, meeting.removed);

/** The one answer that a page is given by its stream and when it asks. */
export function statusOf(facts: StatusFacts): Status {
	const { actor, stage, meeting, everyone, form, livekit, revision } = facts;
	const { removed } = meeting;
	const shown = seesEveryone(facts) ? everyone : [];
	const named = (some: StatusFacts['everyone']) => some.map(({ id, name }) => ({ id, name }));
	// Whoever has not said where they will be may come into the room as well as into the hall.
	const isExpected = ({ id, mode }: StatusFacts['everyone'][number]) =>
		!removed.has(id) && expectedMode(form, mode) !== 'onSite';
	return {
		stage,
		livekit: stage === 'open' && livekit,
		mutedAt: mutedSince(meeting, actor.id),
		expected: named(shown.filter(isExpected)),
		removed: named(shown.filter(({ id }) => removed.has(id))),
		revision,
	};
}
