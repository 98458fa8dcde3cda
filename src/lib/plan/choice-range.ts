import { compareMerits, compareScores, leavesOpen } from './recommendation.ts';
import type { Score } from './recommendation.ts';

/** What a tool may come to, whatever is answered: no better than `best`, no worse than `worst`. */
export interface ScoreRange {
	readonly best: Score;
	readonly worst: Score;
}

/** The choice stays with the tool in question. */
export const stay = 'stay';

/**
 * All that the recommendation may come to while every tool may come to anything within its range:
 * the ids of tools that may turn out the better one, and `stay`. Nothing is left out; something may
 * stand here that no real answers lead to.
 *
 * @param focus the tool in question
 * @param others those that can be recommended instead
 * @param isDecided whether the tool in question was decided
 */
export function possibleChoices(
	focus: ScoreRange,
	others: readonly ScoreRange[],
	isDecided: boolean,
): ReadonlySet<string> {
	const mayBeat = (a: ScoreRange, b: ScoreRange) => compareScores(a.best, b.worst) < 0;
	const choices = others
		.filter(
			(one) =>
				leavesOpen(focus.worst, isDecided) &&
				mayBeat(one, focus) &&
				others.every((other) => other === one || mayBeat(one, other)),
		)
		.map(({ best }) => best.toolId);
	const mayStay =
		!leavesOpen(focus.best, isDecided) ||
		others.every((other) => compareMerits(focus.best, other.worst) <= 0);
	return new Set(mayStay ? [...choices, stay] : choices);
}
