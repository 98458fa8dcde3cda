/** Where a fact comes from, the least trusted first. */
export const factSources = ['person', 'office', 'imported', 'detected', 'tested'] as const;
export type FactSource = (typeof factSources)[number];

export const comparators = ['=', '≥', '≤'] as const;
export type Comparator = (typeof comparators)[number];

/** One thing somebody or something said of a device or a person. */
export interface Fact {
	readonly field: string;
	readonly value: unknown;
	readonly comparator: Comparator;
	readonly source: FactSource;
	/** UTC, ISO 8601. */
	readonly observedAt: string;
}
