import { questionsFor } from '$lib/server/sessions/questions.ts';
import type { PlannedSession } from '$lib/server/sessions/planning.ts';
import type { Viewer } from './session-view.server.ts';

/** How many people are to be asked for one session, and whether that can still change the choice. */
export function questionCounts(
	planned: PlannedSession,
	decidedId: string | null,
	{ reach, hasRoom }: Pick<Viewer, 'reach' | 'hasRoom'>,
) {
	const { isSettled, questions } = questionsFor(planned, decidedId, hasRoom);
	const inReach = planned.attendees.filter(
		({ officeId }) => reach === 'everyOffice' || reach.officeId === officeId,
	);
	return {
		isSettled,
		people: inReach.filter(({ id }) => questions.some(({ attendeeId }) => attendeeId === id))
			.length,
	};
}
