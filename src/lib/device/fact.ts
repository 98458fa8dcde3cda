import type { BrowserName, Platform } from './device.ts';

/** Where a fact comes from, the least trusted first; `usual`: nobody has said it, devices of this kind are so. */
export const factSources = ['usual', 'person', 'office', 'imported', 'detected', 'tested'] as const;
export type FactSource = (typeof factSources)[number];

/** It counts until anybody says anything of it, be it of an earlier day, and contradicts nobody. */
export const isGuess = ({ source }: { readonly source: FactSource }): boolean => source === 'usual';

export const comparators = ['=', '≥', '≤'] as const;
export type Comparator = (typeof comparators)[number];

/** A browser as a fact holds it; versions are text that `parseSpan` reads. */
export interface StatedBrowser {
	readonly name: BrowserName;
	readonly version: string | null;
	/** The Chromium inside a browser of another name. */
	readonly chromium?: string;
}

/**
 * What a fact may say, by its field. A new line does not compile until it is known how its value is
 * read and compared (values.ts), whether two sources can contradict each other (conflicts.ts), how long
 * it lasts (ageing.ts) and what it is called.
 */
export interface FactValues {
	platform: Platform;
	model: string;
	identifier: string;
	/** As `parseSystem` reads it. */
	os: string;
	/** The browser its owner would use. */
	browser: StatedBrowser;
	otherBrowsers: readonly StatedBrowser[];
	inAppBrowser: boolean;
	calls: boolean;
	camera: boolean;
	microphone: boolean;
	speaker: boolean;
	h264Encoder: boolean;
	canInstall: boolean;
	'network.udp': boolean;
	'network.tcp443': boolean;
	'network.tcpOther': boolean;
	/** By tool id: a version, "current", "built-in", or whether it is there at all. */
	[app: `apps.${string}`]: string | boolean;
	/** By condition code of a way in. */
	[condition: `conditions.${string}`]: boolean;

	// Of lists; no requirement asks for them.
	osBuild: string;
	managed: boolean;
	supervised: boolean;
	ownership: 'city' | 'personal';
	serial: string;
	/** By column: its text, where it could not be read or says more than was read. */
	[original: `original.${string}`]: string;

	/** Of a person: codes of accounts and telephone lines. */
	accounts: readonly string[];
}
export type FactField = keyof FactValues;

/** A field's key in a table: its own name, or that of its group: "apps.*". */
export type FactKind<Field extends FactField = FactField> =
	Field extends `${infer Group}.${infer Rest}`
		? string extends Rest
			? `${Group}.*`
			: Field
		: Field;
type FieldOf<Kind> = Kind extends `${infer Group}.*` ? `${Group}.${string}` : Kind;
export type ValueOf<Kind extends FactKind> = FactValues[FieldOf<Kind> & FactField];

/** One property and what is said of it, as it was written down; `null`: not known any more. */
export interface Statement {
	readonly field: string;
	readonly value: unknown;
	readonly comparator: Comparator;
}

/** One thing somebody or something said of a device or a person, out of its history. */
export interface Fact extends Statement {
	readonly source: FactSource;
	/** UTC, ISO 8601. */
	readonly observedAt: string;
}
