import type { BrowserName } from '../device/device.ts';
import type { Limit } from './tool/limit.ts';
import type { Reason } from './reason.ts';
import type { Remedy } from './remedy/remedy.ts';
import type { Way } from './way.ts';

/** Best first. `unknown` is never rounded, neither up nor down. */
export const states = ['works', 'limited', 'afterRemedy', 'unknown', 'blocked'] as const;
export type State = (typeof states)[number];

/** What one device can do on one way in. */
export interface WayVerdict {
	readonly state: State;
	/** `null`: by the person's own telephone line, or nothing is registered. */
	readonly device: string | null;
	/** `null`: the tool has no way in for this device. */
	readonly way: Way | null;
	readonly browser: BrowserName | null;
	readonly reason: Reason;
	/** Facts (see missing.ts) and web features behind the reason. */
	readonly missing: readonly string[];
	readonly limits: readonly Limit[];
	readonly remedies: readonly Remedy[];
}

/** What one person can do: the best of all ways in over all devices. */
export interface AttendeeVerdict extends WayVerdict {
	readonly ways: readonly WayVerdict[];
}

/** Best first. */
export const meetingOutcomes = [
	'possible',
	'possibleAfterRemedy',
	'unknown',
	'impossible',
] as const;
export type MeetingOutcome = (typeof meetingOutcomes)[number];

/** Whether the meeting can take place at all; not whether each person gets in. */
export interface MeetingVerdict {
	readonly outcome: MeetingOutcome;
	readonly reason: Reason;
	readonly missing: readonly string[];
	/** Ids of the attendees whose device or account decides; empty if possible. */
	readonly dependsOn: readonly string[];
	readonly remedies: readonly Remedy[];
}
