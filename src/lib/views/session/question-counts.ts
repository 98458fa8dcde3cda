import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import type { SessionQuestions } from '../../plan/ask-next.ts';
import type { JudgedSession } from './judged-session.ts';
import { seesDetails } from './viewer.ts';
import type { Viewer } from './viewer.ts';

export interface QuestionCounts {
	/** What the answers are for. */
	readonly sentence: string;
	/** How many people within the viewer's scope there is something to ask. */
	readonly people: number;
}

export function questionCounts(
	{ attendees }: Pick<JudgedSession, 'attendees'>,
	{ isSettled, questions }: Pick<SessionQuestions, 'isSettled' | 'questions'>,
	isDecided: boolean,
	viewer: Pick<Viewer, 'scope'>,
	locale: Locale,
): QuestionCounts {
	const asked = attendees.filter(
		(attendee) =>
			seesDetails(viewer, attendee) &&
			questions.some(({ attendeeId }) => attendeeId === attendee.id),
	);
	return { sentence: useOf(isSettled, isDecided)({}, { locale }), people: asked.length };
}

/** With a single tool nothing can change the choice, and the answers still tell whom it leaves out. */
function useOf(isSettled: boolean, isDecided: boolean): Message {
	if (isDecided) return isSettled ? m.session_questionsSettled : m.session_questionsBetter;
	return isSettled ? m.session_questionsTell : m.session_questionsOpen;
}
