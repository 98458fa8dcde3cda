import { decisionsOn } from '../../catalogue/city-policy.ts';
import type { Tool } from '../../compat/tool/tool.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { ToolPlan } from '../../plan/session-plan.ts';
import type { ToolSummary } from './summary.ts';
import { cheapestOf } from './remedy-options.ts';
import type { CureView, PersonView, ToolView } from './view.ts';

/**
 * One line of the comparison: the three bands with the names behind them, and the cheapest remedy.
 *
 * @param judged the tool as it was judged, with what the city has decided on it
 * @param first the cheapest remedy of each person who is not certain, where there is one
 */
export function toolView(
	summary: ToolSummary,
	{ bands }: ToolPlan,
	judged: { readonly tool: Pick<Tool, 'constraints'>; readonly day: string },
	people: readonly PersonView[],
	first: ReadonlyMap<string, CureView>,
	locale: Locale,
): ToolView {
	const listed = [
		{ ids: bands.certain, word: m.band_certain },
		{ ids: bands.afterRemedy, word: m.band_afterRemedy },
		{ ids: bands.unknown, word: m.band_unknown },
		{ ids: bands.out, word: m.band_out },
	];
	return {
		...summary,
		city: decisionsOn(judged.tool, judged.day),
		who: listed
			.filter(({ ids }) => ids.length > 0)
			.map(({ ids, word }) => ({
				word: word({ count: ids.length }, { locale }),
				names: people.filter(({ id }) => ids.includes(id)).map(({ sortName }) => sortName),
			})),
		cheapest: cheapestOf(
			[...bands.afterRemedy, ...bands.unknown, ...bands.out].flatMap((id) => first.get(id) ?? []),
			locale,
		),
	};
}
