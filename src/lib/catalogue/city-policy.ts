import type { Bilingual } from '../compat/tool/bilingual.ts';
import type { Constraint } from '../compat/tool/constraint.ts';
import type { Tool } from '../compat/tool/tool.ts';

export const policyRules = ['forbidden', 'conditions', 'approved'] as const;
export type PolicyRule = (typeof policyRules)[number];

/**
 * What a city has decided about a tool: forbidden, allowed on conditions, or approved (in a Land)
 * until a day. Every city keeps its own; the catalogue brings none.
 */
export interface CityDecision {
	readonly id: string;
	readonly toolId: string;
	readonly rule: PolicyRule;
	/** Where an approval holds, such as "Sachsen-Anhalt"; empty: in this city. */
	readonly land: string;
	/** First and last day, ISO dates; `null`: open. */
	readonly from: string | null;
	readonly until: string | null;
	/** The decision in one sentence, as people are shown it. */
	readonly text: string;
	/** Where it can be read: an address, a file number. */
	readonly source: string;
	/** The day somebody last looked. */
	readonly checked: string;
}

const constraintOf = ({
	id,
	rule,
	land,
	from,
	until,
	text,
	source,
}: CityDecision): Constraint<'city-policy'> => ({
	id: `city-policy-${id}`,
	kind: 'city-policy',
	rule,
	...(land !== '' && { land }),
	...(from !== null && { from }),
	...(until !== null && { until }),
	text: { de: text, en: text },
	confidence: 'high',
	evidence: 'read',
	sources: [],
	notes: { de: source, en: source },
});

/** Each tool with what the city has decided about it. */
export const withDecisions = <Kind extends Tool>(
	all: readonly Kind[],
	decisions: readonly CityDecision[],
): readonly Kind[] =>
	all.map((tool) => {
		const own = decisions.filter(({ toolId }) => toolId === tool.id);
		const constraints = [...tool.constraints, ...own.map(constraintOf)];
		return own.length === 0 ? tool : { ...tool, constraints };
	});

/** The decisions that hold on a day, in their words; an approval is listed after its end, too. */
export const decisionsOn = (
	{ constraints }: Pick<Tool, 'constraints'>,
	day: string,
	locale: keyof Bilingual,
): readonly string[] =>
	constraints.flatMap((constraint) => {
		if (constraint.kind !== 'city-policy') return [];
		const { rule, from, until, text } = constraint;
		const hasEnded = rule !== 'approved' && until !== undefined && until < day;
		return hasEnded || (from !== undefined && day < from) ? [] : [text[locale]];
	});
