import type { Arrangement } from '../../compat/tool/arrangement.ts';

/** What the form asks about how a tool is set up. */
export const arrangementQuestions = [
	'own',
	'dialIn',
	'anonymousJoinAllowed',
	'webClientAllowed',
	'thirdPartyCookies',
	'e2ee',
] as const;
export type ArrangementQuestion = (typeof arrangementQuestions)[number];

export const arrangementAnswers = ['unknown', 'yes', 'no'] as const;
export type ArrangementAnswer = (typeof arrangementAnswers)[number];

/** The form as typed, so that one that was refused comes back whole. */
export interface SessionValues {
	readonly requestId: string;
	readonly committeeId: string;
	readonly day: string;
	readonly hour: string;
	readonly which: string;
	readonly form: string;
	readonly hallId: string;
	readonly place: string;
	readonly tools: readonly string[];
	/** By "tool.question". */
	readonly answers: Readonly<Record<string, ArrangementAnswer>>;
}

/** Stored arrangements as the form shows them. */
export function answersOf(
	proposed: readonly { readonly toolId: string; readonly arrangement: Arrangement }[],
): SessionValues['answers'] {
	return Object.fromEntries(
		proposed.flatMap(({ toolId, arrangement }) =>
			arrangementQuestions.map((question) => {
				const fact = question === 'own' ? arrangement.server.own : arrangement[question];
				return [`${toolId}.${question}`, fact === null ? 'unknown' : fact ? 'yes' : 'no'];
			}),
		),
	);
}
