import { mayLead } from '../access/acts.ts';
import type { LinkActor } from '../access/actor.ts';
import type { Status } from './attendee-page.ts';
import type { Stage } from './stage.ts';
import type { MeetingState } from './state.ts';

/** What the page of an attendee is to show, from where the session stands for them. */
export interface StatusFacts {
	readonly actor: LinkActor;
	readonly stage: Stage;
	readonly meeting: Pick<MeetingState, 'removed' | 'muted'>;
	/** Everyone invited, in the order in which the chair reads them. */
	readonly everyone: readonly { readonly id: string; readonly name: string }[];
	/** LiveKit answers; of no account unless the room is open. */
	readonly livekit: boolean;
	/** Of the session. */
	readonly revision: number;
}

/** Who is kept out is for those who may let them in again. */
export const seesRemoved = ({
	actor,
	meeting: { removed },
}: Pick<StatusFacts, 'actor' | 'meeting'>) => removed.size > 0 && mayLead(actor, removed);

/** The one answer that a page is given by its stream and when it asks. */
export function statusOf(facts: StatusFacts): Status {
	const { actor, stage, meeting, everyone, livekit, revision } = facts;
	const { removed, muted } = meeting;
	const shown = seesRemoved(facts) ? everyone.filter(({ id }) => removed.has(id)) : [];
	return {
		stage,
		livekit: stage === 'open' && livekit,
		mutedAt: muted.get(actor.id) ?? null,
		removed: shown.map(({ id, name }) => ({ id, name })),
		revision,
	};
}
