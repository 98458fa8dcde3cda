import type { MeetingOutcome } from '../../compat/verdict.ts';

/** One tool in one session, in numbers and words. */
export interface ToolSummary {
	readonly id: string;
	readonly name: string;
	readonly isOwnRoom: boolean;
	readonly isDecided: boolean;
	readonly certain: number;
	readonly afterRemedy: number;
	readonly unknown: number;
	readonly out: number;
	/** All who join remotely. */
	readonly whole: number;
	/** Rules above single people, such as that somebody must be able to start the call. */
	readonly rules: readonly string[];
	/** Where such a rule stands in the way: how it ends. */
	readonly meeting: {
		readonly outcome: MeetingOutcome;
		readonly word: string;
		readonly sentence: string;
		readonly dependsOn: readonly string[];
		readonly cures: readonly string[];
	} | null;
}

/** The one sentence that decides, and what follows from it. */
export interface Headline {
	readonly kind: 'info' | 'success' | 'warning';
	readonly bold: string;
	readonly rest: string;
	/** The tool its button takes; `null` where there is nothing to decide. */
	readonly choose: { readonly toolId: string; readonly text: string } | null;
	/** What is decided and leaves no one out, or nothing leaves out fewer. */
	readonly isSettled: boolean;
}
