import type { Arrangement } from '../../compat/tool/arrangement.ts';

/** What can be told of how a tool is set up, as the form asks it. */
export const questions = [
	'own',
	'dialIn',
	'anonymousJoinAllowed',
	'webClientAllowed',
	'thirdPartyCookies',
	'e2ee',
] as const;
export type Question = (typeof questions)[number];
export type Answer = 'yes' | 'no' | 'unknown';

/** As typed, so that a form that was refused comes back whole. */
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
	readonly answers: Readonly<Record<string, Answer>>;
}

/** What the form shows of arrangements that are stored. */
export function answersOf(
	proposed: readonly { readonly toolId: string; readonly arrangement: Arrangement }[],
): SessionValues['answers'] {
	return Object.fromEntries(
		proposed.flatMap(({ toolId, arrangement }) =>
			questions.map((question) => {
				const fact = question === 'own' ? arrangement.server.own : arrangement[question];
				return [`${toolId}.${question}`, fact === null ? 'unknown' : fact ? 'yes' : 'no'];
			}),
		),
	);
}
