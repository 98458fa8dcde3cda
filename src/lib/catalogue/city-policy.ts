import type { Constraint } from '../compat/constraint.ts';
import { table } from './ceilings/table.ts';
import written from './city-policy.table.ts';
import { isDay } from './day.ts';

/**
 * What this city has decided about tools, a line each: forbidden, allowed on conditions, or approved
 * (in a Land) until a day. Empty as delivered: another city's decision is no fact of yours.
 */
export interface CityDecision {
	readonly tool: string;
	readonly constraint: Constraint<'city-policy'>;
	/** The day somebody last looked. */
	readonly checked: string;
	/** Where the decision can be read: an address, a file number. */
	readonly source: string;
}

const columns = [
	'tool',
	'rule',
	'land',
	'from',
	'until',
	'checked',
	'source',
	'German',
	'English',
] as const;

/** @throws {Error} naming the line and what was expected */
export const readCityPolicy = (text: string, tools: readonly string[]): readonly CityDecision[] =>
	table('city-policy', columns, text).map((line, i) => {
		const [land, from, until] = [line.text('land'), line.day('from'), line.day('until')];
		const tool = line.oneOf('tool', tools);
		const checked = line.needed('checked');
		if (!isDay(checked)) throw new Error(`city-policy: "${checked}" is not a day of checking`);
		return {
			tool,
			checked,
			source: line.needed('source'),
			constraint: {
				id: `city-policy-${i + 1}`,
				kind: 'city-policy',
				rule: line.oneOf('rule', ['forbidden', 'conditions', 'approved']),
				...(land !== null && { land }),
				...(from !== null && { from }),
				...(until !== null && { until }),
				text: { de: line.needed('German'), en: line.needed('English') },
				confidence: 'high',
				evidence: 'read',
				sources: [],
				notes: line.needed('source'),
			},
		};
	});

export const cityPolicyOf = (tools: readonly string[]): readonly CityDecision[] =>
	readCityPolicy(written, tools);
