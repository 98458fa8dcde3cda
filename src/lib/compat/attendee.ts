import type { Device } from '../device/device.ts';

export const needs = ['hear', 'speak', 'see', 'beSeen', 'shareScreen'] as const;
export type Need = (typeof needs)[number];

/** `host`: can be asked to start the call. */
export type CallRole = 'host' | 'guest';

/** One person as the judgement sees them. */
export interface Attendee {
	readonly id: string;
	readonly role: CallRole;
	readonly needs: readonly Need[];
	/** Account and line codes, all of them; `null`: not asked yet, so none is known to be missing. */
	readonly accounts: readonly string[] | null;
	/** `null`: nothing registered yet; an empty list: declared to have none. */
	readonly devices: readonly Device[] | null;
}
