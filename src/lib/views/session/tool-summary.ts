import { ownRoom } from '../../council/own-room.ts';
import { toolById } from '../../catalogue/catalogue.ts';
import type { ConstraintKind } from '../../compat/tool/constraint.ts';
import { terms } from '../../compat/remedy/terms.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { countRemote } from '../../plan/bands.ts';
import type { ToolPlan } from '../../plan/session-plan.ts';
import { toolName } from '../../wording/names.ts';
import type { Names } from '../../wording/names.ts';
import { reasonSentence } from '../../wording/reasons.ts';
import { remedySentence } from '../../wording/remedies.ts';
import { outcomeWord } from '../../wording/verdicts.ts';
import type { ToolSummary } from './summary.ts';

export const toolOf = (toolId: string): Names['tool'] =>
	toolById(toolId) ?? { id: toolId, name: toolId };

const meetingRules: readonly ConstraintKind[] = ['meeting-needs-one', 'meeting-needs-one-if'];

/** A tool's three bands in numbers, and the rule above single people where it stands in the way. */
export function summaryOf(
	{ toolId, bands, meeting }: ToolPlan,
	decidedId: string | null,
	nameOf: (attendeeId: string) => string,
	locale: Locale,
): ToolSummary {
	const tool = toolOf(toolId);
	const rule = meeting?.outcome === 'possible' ? null : meeting;
	return {
		id: toolId,
		name: toolName(tool, locale),
		isOwnRoom: toolId === ownRoom,
		isDecided: toolId === decidedId,
		certain: bands.certain.length,
		afterRemedy: bands.afterRemedy.length,
		unknown: bands.unknown.length,
		out: bands.out.length,
		whole: countRemote(bands),
		rules:
			meeting === null
				? []
				: (toolById(toolId)?.constraints ?? [])
						.filter(({ kind }) => meetingRules.includes(kind))
						.map(({ text }) => text[locale]),
		meeting: rule && {
			outcome: rule.outcome,
			word: outcomeWord(rule.outcome, locale),
			sentence: reasonSentence(rule.reason, { tool }, locale),
			dependsOn: rule.dependsOn.map(nameOf),
			cures: [
				...new Set(
					rule.remedies
						.toSorted((a, b) => terms[a.kind].trouble - terms[b.kind].trouble)
						.map((remedy) => remedySentence(remedy, { tool }, locale)),
				),
			],
		},
	};
}
