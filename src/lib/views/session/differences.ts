import { sessionForms } from '../../council/nouns.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { arrangementQuestions } from './session-values.ts';
import type { SessionValues } from './session-values.ts';
import { answerWord, arrangementQuestion, formWord, offeredToolName } from './words.ts';

interface Hall {
	readonly id: string;
	readonly name: string;
}

/** One field that somebody else has saved otherwise, in words. */
interface SessionDifference {
	readonly label: string;
	readonly theirs: string;
	readonly yours: string;
}

/** Where the form differs from what somebody else has saved since it was opened. */
export function differencesOf(
	theirs: SessionValues,
	yours: SessionValues,
	halls: readonly Hall[],
	locale: Locale,
): readonly SessionDifference[] {
	const hallName = (id: string) => halls.find((hall) => hall.id === id)?.name ?? '';
	const form = (typed: string) => {
		const known = sessionForms.find((one) => one === typed);
		return known ? formWord(known, locale) : typed;
	};
	const name = (toolId: string) => offeredToolName(toolId, locale);
	const fields: Record<string, (values: SessionValues) => string> = {
		[m.session_day({}, { locale })]: ({ day }) => day,
		[m.session_hour({}, { locale })]: ({ hour }) => hour,
		[m.session_form({}, { locale })]: (values) => form(values.form),
		[m.session_hall({}, { locale })]: ({ hallId }) => hallName(hallId),
		[m.session_place({}, { locale })]: ({ place }) => place,
		[m.session_tools({}, { locale })]: ({ tools }) => tools.map(name).join(', '),
	};
	for (const tool of new Set([...theirs.tools, ...yours.tools])) {
		for (const question of arrangementQuestions) {
			fields[`${name(tool)}: ${arrangementQuestion(question, locale)}`] = ({ answers }) =>
				answerWord(answers[`${tool}.${question}`] ?? 'unknown', locale);
		}
	}
	return Object.entries(fields)
		.map(([label, read]) => ({ label, theirs: read(theirs), yours: read(yours) }))
		.filter((difference) => difference.theirs !== difference.yours);
}
