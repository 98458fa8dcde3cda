import { includesOffice } from '../../access/scope.ts';
import type { SessionQuestions } from '../../plan/ask-next.ts';
import type { PlannedSession } from '../../server/sessions/planning.ts';
import type { Viewer } from './session-view.ts';

/** How many people are to be asked for one session, and whether that can still change the choice. */
export function questionCounts(
	{ attendees }: Pick<PlannedSession, 'attendees'>,
	{ isSettled, questions }: SessionQuestions,
	{ reach }: Pick<Viewer, 'reach'>,
) {
	const inReach = attendees.filter(({ officeId }) => includesOffice(reach, officeId));
	return {
		isSettled,
		people: inReach.filter(({ id }) => questions.some(({ attendeeId }) => attendeeId === id))
			.length,
	};
}
