import type { State } from '../../compat/verdict.ts';
import type { Headline, ToolSummary } from './summary.ts';

/** What would help one person, in words. */
export interface CureView {
	/** One sentence a step. */
	readonly steps: readonly string[];
	/** The same in a few words, for a line of many. */
	readonly short: string;
	readonly cost: string;
	readonly when: string;
	/** ISO date. */
	readonly latest: string;
	readonly isLate: boolean;
}

/** One person's verdict on one tool, in words. */
export interface CellView {
	readonly toolId: string;
	readonly state: State;
	readonly word: string;
	readonly isOut: boolean;
	/** `null` for whoever may not see other offices' devices. */
	readonly detail: {
		readonly sentence: string;
		/** What the role asks and this way in does not give. */
		readonly duty: string | null;
		readonly how: string | null;
		/** The cheapest first; all of them where the cell is shown in full. */
		readonly cures: readonly CureView[];
		/** Link by link how it came about, and on whose word; only in full. */
		readonly chain: readonly string[];
		readonly evidence: string | null;
	} | null;
}

export interface PersonView {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	/** "Mitglied, Fraktion 2" */
	readonly what: string;
	readonly onSite: boolean;
	/** The person to send a device link to, as nothing is known of their devices; `null`: nobody. */
	readonly sendsLinkTo: string | null;
	readonly cells: readonly CellView[];
}

export interface ToolView extends ToolSummary {
	/** What the city has decided about the tool. */
	readonly city: readonly string[];
	/** Names behind each band, in the order of the alphabet. */
	readonly who: readonly { readonly word: string; readonly names: readonly string[] }[];
	/** What would bring in most people for least. */
	readonly cheapest: string;
}

export interface SessionView {
	readonly headline: Headline;
	readonly asOf: string;
	/** `null` where nobody joins remotely. */
	readonly focus: string | null;
	readonly tools: readonly ToolView[];
	readonly people: readonly PersonView[];
	readonly onSite: number;
	readonly remote: number;
}
