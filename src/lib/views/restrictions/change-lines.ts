import type { State } from '../../compat/verdict.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { stateFor } from '../../plan/duties.ts';
import type { AssessmentChange } from '../../plan/restriction-effects.ts';
import { toolName } from '../../wording/names.ts';
import { verdictWord } from '../../wording/verdicts.ts';
import { toolOf } from '../../catalogue/tool-of.ts';

/** The same change for several tools in one line. */
export interface ChangeLine {
	readonly tools: string;
	readonly before: string;
	readonly after: string;
	readonly state: State;
	/** The device they have to take instead. */
	readonly instead: string | null;
}

/** @param changes of one person */
export function changeLines(
	changes: readonly AssessmentChange[],
	labelOf: (deviceId: string) => string | null,
	locale: Locale,
): readonly ChangeLine[] {
	const alike = Map.groupBy(changes, ({ before, after }) =>
		[stateFor(before.fit), stateFor(after.fit), after.fit.way.device].join(),
	);
	return [...alike.values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const was = first.before.fit.way.device;
		const is = first.after.fit.way.device;
		const state = stateFor(first.after.fit);
		return [
			{
				tools: same.map(({ toolId }) => toolName(toolOf(toolId), locale)).join(', '),
				before: verdictWord(stateFor(first.before.fit), locale),
				after: verdictWord(state, locale),
				state,
				instead: state !== 'blocked' && is !== null && is !== was ? labelOf(is) : null,
			},
		];
	});
}
