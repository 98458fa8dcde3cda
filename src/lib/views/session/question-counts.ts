import type { SessionQuestions } from '../../plan/ask-next.ts';
import type { JudgedSession } from './judged-session.ts';
import { seesDetails } from './viewer.ts';
import type { Viewer } from './viewer.ts';

export interface QuestionCounts {
	/** No answer can change the choice any more. */
	readonly isSettled: boolean;
	/** How many people within the viewer's scope there is something to ask. */
	readonly people: number;
}

export function questionCounts(
	{ attendees }: Pick<JudgedSession, 'attendees'>,
	{ isSettled, questions }: Pick<SessionQuestions, 'isSettled' | 'questions'>,
	viewer: Pick<Viewer, 'scope'>,
): QuestionCounts {
	const asked = attendees.filter(
		(attendee) =>
			seesDetails(viewer, attendee) &&
			questions.some(({ attendeeId }) => attendeeId === attendee.id),
	);
	return { isSettled, people: asked.length };
}
