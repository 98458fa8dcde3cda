import type { Difference } from '../../components/entries.ts';
import { sessionForms } from '../../council/nouns.ts';
import { m } from '../../paraglide/messages.js';
import { questions } from './session-values.ts';
import type { SessionValues } from './session-values.ts';
import { answerWord, formWord, questionWords, toolName } from './words.ts';

interface Named {
	readonly id: string;
	readonly name: string;
}

/** What somebody else has saved meanwhile and this form holds otherwise, in words. */
export function differencesOf(
	theirs: SessionValues,
	yours: SessionValues,
	halls: readonly Named[],
): readonly Difference[] {
	const hall = (id: string) => halls.find((known) => known.id === id)?.name ?? '';
	const form = (typed: string) => {
		const known = sessionForms.find((one) => one === typed);
		return known ? formWord(known) : typed;
	};
	const fields: Record<string, (values: SessionValues) => string> = {
		[m.session_day()]: ({ day }) => day,
		[m.session_hour()]: ({ hour }) => hour,
		[m.session_form()]: (values) => form(values.form),
		[m.session_hall()]: ({ hallId }) => hall(hallId),
		[m.session_place()]: ({ place }) => place,
		[m.session_tools()]: ({ tools }) => tools.map(toolName).join(', '),
	};
	for (const tool of new Set([...theirs.tools, ...yours.tools])) {
		for (const question of questions) {
			fields[`${toolName(tool)}: ${questionWords[question]()}`] = ({ answers }) =>
				answerWord(answers[`${tool}.${question}`] ?? 'unknown');
		}
	}
	return Object.entries(fields)
		.map(([label, read]) => ({ label, theirs: read(theirs), yours: read(yours) }))
		.filter((difference) => difference.theirs !== difference.yours);
}
