import type { CheckForm, StepFinding } from '$lib/check/steps.ts';
import type { CheckTicket, Preparation } from '$lib/check/protocol.ts';
import type { CheckApi } from '../check-api.ts';
import type { CheckConnections } from '../network/check-connections.ts';

/** What the page shows or asks during a step. */
export type StepPrompt =
	| { readonly kind: 'nothing' }
	/** The browser asks for permission. */
	| { readonly kind: 'permission' }
	| { readonly kind: 'speak' }
	| {
			readonly kind: 'tone';
			readonly replay: () => void;
			readonly answer: (heard: boolean) => void;
	  }
	| { readonly kind: 'measuring' };

/** Shared by the steps of one check; a later one uses what an earlier one opened. */
export interface StepContext {
	readonly preparation: Preparation;
	readonly form: CheckForm;
	readonly api: CheckApi;
	camera: MediaStreamTrack | null;
	microphone: MediaStreamTrack | null;
	ticket: CheckTicket | null;
	connections: CheckConnections | null;
	prompt(prompt: StepPrompt): void;
	/** Shows the person their own picture. */
	mirror(track: MediaStreamTrack): void;
	/** 0 to 1. */
	hear(level: number): void;
}

/**
 * One step. If it throws, it has failed for an unforeseen reason.
 *
 * @param signal aborted when the result is no longer awaited; the step then closes what it opened
 */
export type StepRunner = (context: StepContext, signal: AbortSignal) => Promise<StepFinding>;
