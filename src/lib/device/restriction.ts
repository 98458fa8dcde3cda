import type { Platform } from './device.ts';
import type { Version } from './version.ts';

export const blockEffects = ['use', 'tool', 'mail'] as const;
/**
 * What is blocked: the device for any session, one tool on it, or its mail. Mail takes no way into a
 * session away; it says that the owner cannot be reached by it.
 */
export type BlockEffect = (typeof blockEffects)[number];

/** Which devices are meant: all that fit everything that is not `null`. */
export interface BlockScope {
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

/** A dated block of some devices. Days are ISO dates, the span is half-open. */
export interface Block {
	readonly id: string;
	readonly effect: BlockEffect;
	/** Only of the effect `tool`. */
	readonly toolId: string | null;
	/** The way in that is blocked; `null`: all of them. */
	readonly way: 'native' | 'browser' | null;
	/** In the words of whoever set it. */
	readonly reason: string;
	readonly from: string;
	/** The first day without it; `null`: open. */
	readonly until: string | null;
	readonly scope: BlockScope;
	/** Devices that were released one by one, each from this day on. */
	readonly released: ReadonlyMap<string, string>;
}

/** A block as one device meets it. */
export interface DeviceBlock extends Pick<
	Block,
	'id' | 'toolId' | 'way' | 'reason' | 'from' | 'until'
> {
	/** What nobody has told us and what decides whether the device is meant; empty: it surely is. */
	readonly missing: readonly ScopeFact[];
}

/** The facts of a device that a scope asks for. */
export type ScopeFact = 'platform' | 'model' | 'os';

export const isInForce = ({ from, until }: Pick<Block, 'from' | 'until'>, day: string): boolean =>
	from <= day && (until === null || day < until);

/** Whether the device was let go before the day, or on it. */
export function isReleased({ released }: Block, deviceId: string, day: string): boolean {
	const since = released.get(deviceId);
	return since !== undefined && since <= day;
}
