import type { Attendee } from '../../src/lib/compat/attendee.ts';
import type { CallSetup } from '../../src/lib/compat/tool/arrangement.ts';
import type { Tool } from '../../src/lib/compat/tool/tool.ts';

/** One worked case: who meets how, and what the judgement should say. */
export interface Case {
	readonly id: string;
	readonly tool: Tool;
	readonly call: CallSetup;
	readonly attendees: readonly Attendee[];
	/** The attendee whose verdict counts; `null`: only the meeting. */
	readonly judged: Attendee | null;
	/** Verdicts that are right too. */
	readonly accept: readonly string[];
	/** As written: only what is given is compared. */
	readonly expect: CaseFields;
}

export type CaseFields = Readonly<Record<string, unknown>>;

export interface PrintedRemedy {
	readonly kind: string;
	readonly device?: string;
	readonly min?: string;
	readonly to?: string;
	readonly what?: string;
	readonly who?: string;
}

export interface PrintedWay {
	readonly device: string | null;
	readonly way: string | null;
	readonly browser: string | null;
	readonly verdict: string;
	readonly reasonKind: string;
	readonly limits: readonly string[];
}

/** One line of the command's output. */
export interface CaseAnswer {
	readonly id: string;
	readonly verdict: string | null;
	readonly way: string | null;
	readonly device: string | null;
	readonly limits: readonly string[];
	readonly reasonKind: string;
	readonly remedies: readonly PrintedRemedy[];
	readonly meeting: string;
	readonly hangsOn: readonly string[];
	readonly missing: readonly string[];
	readonly ways: readonly PrintedWay[];
}
