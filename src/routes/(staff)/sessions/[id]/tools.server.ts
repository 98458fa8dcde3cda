import { toolById } from '$lib/catalogue/catalogue.ts';
import { terms } from '$lib/compat/remedy.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Locale } from '$lib/paraglide/runtime.js';
import { countRemote } from '$lib/plan/bands.ts';
import { ownRoom } from '$lib/plan/offered.ts';
import type { ToolPlan } from '$lib/plan/session-plan.ts';
import type { Names } from '$lib/wording/names.ts';
import { reasonSentence } from '$lib/wording/reasons.ts';
import { remedySentence } from '$lib/wording/remedies.ts';
import { toolName } from '$lib/wording/names.ts';
import { outcomeWord } from '$lib/wording/verdicts.ts';
import { cheapestOf } from './cures.server.ts';
import type { CureView, PersonView, ToolView } from './view.ts';

export const toolOf = (toolId: string): Names['tool'] =>
	toolById(toolId) ?? { id: toolId, name: toolId };

/** One line of the comparison: the three bands with their numbers, names and cheapest remedy. */
export function toolView(
	plan: ToolPlan,
	people: readonly PersonView[],
	/** The cheapest remedy of each person who is not certain, where there is one. */
	first: ReadonlyMap<string, CureView>,
	names: { readonly isDecided: boolean; readonly nameOf: (id: string) => string },
	locale: Locale,
): ToolView {
	const { toolId, bands, meeting } = plan;
	const tool = toolOf(toolId);
	const listed = (ids: readonly string[]) =>
		people.filter(({ id }) => ids.includes(id)).map(({ sortName }) => sortName);
	const counts = {
		certain: bands.certain.length,
		afterRemedy: bands.afterRemedy.length,
		unknown: bands.unknown.length,
		out: bands.out.length,
	};
	return {
		id: toolId,
		name: toolName(tool, locale),
		isOwnRoom: toolId === ownRoom,
		isDecided: names.isDecided,
		...counts,
		whole: countRemote(bands),
		who: [
			{
				word: m.band_certain({ count: counts.certain }, { locale }),
				names: listed(bands.certain),
			},
			{
				word: m.band_afterRemedy({ count: counts.afterRemedy }, { locale }),
				names: listed(bands.afterRemedy),
			},
			{
				word: m.band_unknown({ count: counts.unknown }, { locale }),
				names: listed(bands.unknown),
			},
			{ word: m.band_out({ count: counts.out }, { locale }), names: listed(bands.out) },
		].filter(({ names: found }) => found.length > 0),
		meeting:
			meeting === null || meeting.outcome === 'possible'
				? null
				: {
						outcome: meeting.outcome,
						word: outcomeWord(meeting.outcome, locale),
						sentence: reasonSentence(meeting.reason, { tool }, locale),
						hangsOn: meeting.hangsOn.map(names.nameOf),
						cures: [
							...new Set(
								meeting.remedies
									.toSorted((a, b) => terms[a.kind].trouble - terms[b.kind].trouble)
									.map((remedy) => remedySentence(remedy, { tool }, locale)),
							),
						],
					},
		cheapest: cheapestOf(
			[...bands.afterRemedy, ...bands.unknown, ...bands.out].flatMap((id) => first.get(id) ?? []),
			locale,
		),
	};
}
