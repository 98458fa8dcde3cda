import type { JobStatus } from '$lib/server/imports/oparl/job-status.ts';
import type { leftoversOf } from '$lib/server/imports/oparl/leftovers.query.ts';
import type { OparlPreviewView } from '$lib/views/imports/oparl-preview.ts';

/** The import that is under way, as its page gets it. */
export interface JobView extends JobStatus {
	/** What it would do; `null`: nothing can be applied just now. */
	readonly preview: OparlPreviewView | null;
	/** What a run could not write, or not take back. */
	readonly leftovers: Awaited<ReturnType<typeof leftoversOf>>;
	/** It has not been begun: other imports come first. */
	readonly isQueued: boolean;
	/** How many records are still to be taken back. */
	readonly toTakeBack: number;
}
/** A form that came back: what was typed, by the names of its fields. */
export type SentFields = Readonly<Record<string, readonly string[]>>;
export type FieldErrors = Readonly<Record<string, string>>;
