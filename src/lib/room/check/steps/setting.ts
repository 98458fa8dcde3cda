import type { CheckForm, CheckTicket, Finding, Preparation } from '$lib/council/checking.ts';
import type { CheckDoor } from '../check-api.ts';
import type { Line } from '../network/line.ts';

/** What the page shows or asks while a step runs. */
export type Showing =
	| { readonly kind: 'nothing' }
	/** The browser asks whether it may. */
	| { readonly kind: 'permission' }
	| { readonly kind: 'speak' }
	| {
			readonly kind: 'tone';
			readonly replay: () => void;
			readonly answer: (heard: boolean) => void;
	  }
	| { readonly kind: 'measuring' };

/** What the steps of one check share; a later one uses what an earlier one opened. */
export interface Setting {
	readonly preparation: Preparation;
	readonly form: CheckForm;
	readonly door: CheckDoor;
	camera: MediaStreamTrack | null;
	microphone: MediaStreamTrack | null;
	ticket: CheckTicket | null;
	line: Line | null;
	show(showing: Showing): void;
	/** Lets the person see what their camera sees. */
	mirror(track: MediaStreamTrack): void;
	/** 0 to 1. */
	hear(level: number): void;
}

/**
 * One step. It may throw: then it failed for a reason nobody foresaw.
 *
 * @param gone aborted when its result is not waited for any more; it then closes what it opened
 */
export type Runner = (setting: Setting, gone: AbortSignal) => Promise<Finding>;
