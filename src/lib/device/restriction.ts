import type { Platform } from './device.ts';
import type { Version } from './version.ts';

export const restrictionEffects = ['use', 'tool', 'mail'] as const;
/**
 * What is restricted: the device for any session, one tool on it, or its mail. Without mail every way
 * into a session remains; the owner cannot be reached by it.
 */
export type RestrictionEffect = (typeof restrictionEffects)[number];

/** The devices a restriction applies to: those that fit everything that is not `null`. */
export interface RestrictionScope {
	readonly platform: Platform | null;
	/** Systems from this release on, this one included. */
	readonly systemFrom: Version | null;
	/** Systems below this release, this one excluded. */
	readonly systemBelow: Version | null;
	/** A model's name, or Apple's identifier. */
	readonly model: string | null;
	/** The office of the owner. */
	readonly officeId: string | null;
	/** Ids of single devices. */
	readonly deviceIds: readonly string[] | null;
}

/** A dated restriction of some devices. Days are ISO dates, the span is half-open. */
export interface Restriction {
	readonly id: string;
	readonly effect: RestrictionEffect;
	/** Only of the effect `tool`. */
	readonly toolId: string | null;
	/** The way in that is restricted; `null`: every one. */
	readonly way: 'native' | 'browser' | null;
	/** In the words of the person who set it. */
	readonly reason: string;
	readonly from: string;
	/** The first day without it; `null`: open. */
	readonly until: string | null;
	readonly scope: RestrictionScope;
	/** The day from which each exempt device is free, by its id. */
	readonly exemptions: ReadonlyMap<string, string>;
}

/** A restriction as it applies to one device. */
export interface DeviceRestriction extends Pick<
	Restriction,
	'id' | 'toolId' | 'way' | 'reason' | 'from' | 'until'
> {
	/** Facts still needed to tell whether the restriction applies; empty: it applies. */
	readonly missing: readonly ScopeFact[];
}

/** The facts of a device that a scope asks for. */
export type ScopeFact = 'platform' | 'model' | 'os';

export const isInForce = (
	{ from, until }: Pick<Restriction, 'from' | 'until'>,
	day: string,
): boolean => from <= day && (until === null || day < until);

/** Whether the device is exempt on that day. */
export function isExempt({ exemptions }: Restriction, deviceId: string, day: string): boolean {
	const since = exemptions.get(deviceId);
	return since !== undefined && since <= day;
}

export type RestrictionState = 'inForce' | 'coming' | 'past';

export function restrictionState(
	{ from, until }: Pick<Restriction, 'from' | 'until'>,
	day: string,
): RestrictionState {
	if (until !== null && until <= day) return 'past';
	return from > day ? 'coming' : 'inForce';
}
