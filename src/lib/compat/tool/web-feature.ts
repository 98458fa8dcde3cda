import type { Limit } from './limit.ts';
import type { Version } from '../../device/version.ts';

/** The browsers of MDN's compatibility data; `safari_ios` carries system versions. */
export const browserTables = [
	'chrome',
	'edge',
	'firefox',
	'safari',
	'safari_ios',
	'chrome_android',
	'firefox_android',
	'samsunginternet_android',
	'webview_android',
] as const;
export type BrowserTable = (typeof browserTables)[number];

/** First version that has it; `null`: none has. A browser that is not named: not known. */
export type FeatureFloors = Readonly<Partial<Record<BrowserTable, Version | null>>>;

export type FeatureGroupId =
	| 'join'
	| 'publish'
	| 'chat'
	| 'adaptiveStream'
	| 'screenShare'
	| 'codecList'
	| 'speakerChoice'
	| 'e2eeInsertable'
	| 'e2eeTransform';

/** Web features that serve one purpose of a browser room. */
export interface FeatureGroup {
	readonly id: FeatureGroupId;
	readonly floors: FeatureFloors;
	/** By key of the compatibility data, such as "api.WritableStream". */
	readonly keyFloors: Readonly<Record<string, FeatureFloors>>;
	/** What a browser below the floor lacks; empty: nothing an attendee would notice, or the floor says it. */
	readonly limits: readonly Limit[];
	/** What is missing, in words. */
	readonly ifMissing: string;
}
