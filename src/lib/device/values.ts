import { browserNames, platforms } from './device.ts';
import type { FactKind, StatedBrowser, Statement, ValueOf } from './fact.ts';
import { modelKey } from './model-key.ts';

/** How the values of a field are read and compared. */
interface ValueRule<Value> {
	/** @returns `null` for what is no value of the field: then it is not known, never "no" */
	readonly read: (stored: unknown) => Value | null;
	readonly isSame: (a: unknown, b: unknown) => boolean;
}

function rule<Value>(
	read: ValueRule<Value>['read'],
	isSame: (a: Value, b: Value) => boolean = (a, b) => a === b,
): ValueRule<Value> {
	return {
		read,
		isSame: (stored, other) => {
			const [a, b] = [read(stored), read(other)];
			return a === null || b === null ? stored === other : isSame(a, b);
		},
	};
}

const among = <Value extends string>(known: readonly Value[]) =>
	rule((stored) => known.find((value) => value === stored) ?? null);
const flag = rule((stored) => (typeof stored === 'boolean' ? stored : null));
const text = rule((stored) => (typeof stored === 'string' ? stored : null));
const app = rule((stored) =>
	typeof stored === 'string' || typeof stored === 'boolean' ? stored : null,
);

function readBrowser(stored: unknown): StatedBrowser | null {
	if (typeof stored !== 'object' || stored === null || !('name' in stored)) return null;
	const name = browserNames.find((known) => known === stored.name);
	const version = 'version' in stored ? text.read(stored.version) : null;
	const chromium = 'chromium' in stored ? text.read(stored.chromium) : null;
	if (name === undefined) return null;
	return { name, version, ...(chromium !== null && { chromium }) };
}
const isSameBrowser = (a: StatedBrowser, b: StatedBrowser): boolean =>
	a.name === b.name &&
	a.version === b.version &&
	// Who names a browser need not know what is inside.
	(a.chromium === undefined || b.chromium === undefined || a.chromium === b.chromium);

/** A list without the entries that cannot be read. */
const listOf = <Value>(
	read: (stored: unknown) => Value | null,
	isSame: (a: Value, b: Value) => boolean,
) =>
	rule<readonly Value[]>(
		(stored) => (Array.isArray(stored) ? stored.flatMap((entry) => read(entry) ?? []) : null),
		(a, b) =>
			a.length === b.length &&
			a.every((entry, i) => {
				const other = b[i];
				return other !== undefined && isSame(entry, other);
			}),
	);

export const valueRules: { readonly [Kind in FactKind]: ValueRule<ValueOf<Kind>> } = {
	platform: among(platforms),
	model: rule(text.read, (a, b) => modelKey(a) === modelKey(b)),
	identifier: text,
	os: text,
	browser: rule(readBrowser, isSameBrowser),
	otherBrowsers: listOf(readBrowser, isSameBrowser),
	inAppBrowser: flag,
	calls: flag,
	camera: flag,
	microphone: flag,
	speaker: flag,
	h264Encoder: flag,
	canInstall: flag,
	'network.udp': flag,
	'network.tcp443': flag,
	'network.tcpOther': flag,
	'apps.*': app,
	'conditions.*': flag,
	osBuild: text,
	managed: flag,
	supervised: flag,
	ownership: among(['city', 'personal']),
	serial: text,
	'original.*': text,
	accounts: listOf(text.read, (a, b) => a === b),
};

/**
 * The lines of a table of fields, found by the text of a field.
 *
 * @returns a function that answers `null` for a field that we do not know
 */
export function byField<Line>(
	table: Readonly<Record<FactKind, Line>>,
): (field: string) => Line | null {
	const lines = new Map<string, Line>(Object.entries(table));
	return (field) => lines.get(field) ?? lines.get(`${field.split('.', 1)[0]}.*`) ?? null;
}

export const valueRule: (field: string) => ValueRule<unknown> | null =
	byField<ValueRule<unknown>>(valueRules);

/** Do both say the same value? */
export const isSameValue = (a: Statement, b: Statement): boolean =>
	a.field === b.field && (valueRule(a.field)?.isSame(a.value, b.value) ?? a.value === b.value);

/** Do both say the same value, as exactly? */
export const isSameStatement = (a: Statement, b: Statement): boolean =>
	a.comparator === b.comparator && isSameValue(a, b);
