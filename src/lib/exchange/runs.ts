/** What a run of an import makes or changes; what hangs on one alone, such as facts, goes with it. */
export const runNouns = [
	'office',
	'committee',
	'person',
	'membership',
	'session',
	'device',
	'waitingDevice',
] as const;
export type RunNoun = (typeof runNouns)[number];

/** Why a run could not write something, or could not take it back. */
export const leftoverReasons = [
	/** Somebody has changed it since the preview, or since the run wrote it. */
	'changedSince',
	/** Somebody has used what the run made: a device has other facts, a person a seat. */
	'usedSince',
	/** Somebody has deleted it since the preview. */
	'gone',
	/** The person whose device it is was deleted, or is of another office by now. */
	'ownerGone',
	/** The office of the person was deleted. */
	'officeGone',
	/** Another import has brought it since the preview. */
	'broughtSince',
] as const;
export type LeftoverReason = (typeof leftoverReasons)[number];

/** Something that a run could not write, or not take back. */
export interface Leftover {
	readonly noun: RunNoun;
	readonly recordId: string;
	/** Of the file; `null`: it was not read from one. */
	readonly line: number | null;
	/** Empty where whose name it was may have asked to be forgotten. */
	readonly label: string;
	readonly reason: LeftoverReason;
}
