import type { BrowserTable, FeatureFloors } from '../compat/tool/web-feature.ts';
import { browserTables } from '../compat/tool/web-feature.ts';
import { compareVersions } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import overrides from './ceilings/web-feature-overrides.table.ts';
import { table } from './ceilings/table.ts';
import features from './ceilings/web-features.table.ts';

/**
 * From which version on each browser has each web feature that our room uses: MDN's
 * browser-compat-data (CC0), and by hand what it tells otherwise than a call needs it.
 */

/** `key` "*" is for every feature; a floor is raised by it, never lowered. */
const columns = ['key', 'browser', 'floor', 'why'] as const;
const corrected = table('web-feature-overrides', columns, overrides).map((line) => ({
	key: line.needed('key'),
	browser: line.oneOf('browser', browserTables),
	floor: line.neededRelease('floor'),
	why: line.needed('why'),
}));

function correctedFloor(key: string, browser: BrowserTable, told: Version | null) {
	const own = corrected.find((line) => line.key === key && line.browser === browser);
	const floor = own ? own.floor : told;
	const least = corrected.find((line) => line.key === '*' && line.browser === browser);
	return floor && least ? newer(floor, least.floor) : floor;
}

const newer = (a: Version, b: Version): Version => (compareVersions(a, b) >= 0 ? a : b);

/** The floors of each feature, by its key. */
export type Floors = ReadonlyMap<string, FeatureFloors>;

/** @param written the table as text */
export const readFloors = (written: string): Floors =>
	new Map(
		table('web-features', ['key', ...browserTables], written).map((line) => {
			const key = line.needed('key');
			const entries = browserTables.map(
				(browser) => [browser, correctedFloor(key, browser, line.release(browser))] as const,
			);
			return [key, Object.fromEntries(entries)];
		}),
	);

const floors = readFloors(features);

/** The features that the committed table knows, in its order. */
export const webFeatureKeys: readonly string[] = [...floors.keys()];

/** Lines of the override file that no feature of the table has. */
export const unusedOverrides = (): readonly string[] =>
	corrected.map(({ key }) => key).filter((key) => key !== '*' && !floors.has(key));

/**
 * The floor of each of them.
 *
 * @param known those of another table; what it does not know yet is as it is now
 */
export const keyFloorsOf = (
	keys: readonly string[],
	known: Floors = floors,
): Readonly<Record<string, FeatureFloors>> =>
	Object.fromEntries(keys.map((key) => [key, known.get(key) ?? floors.get(key) ?? {}]));

/** The first versions that have them all. */
export function floorsOfAll(keys: readonly string[], known: Floors = floors): FeatureFloors {
	const all = Object.values(keyFloorsOf(keys, known));
	return Object.fromEntries(
		browserTables.map((browser) => [
			browser,
			all.reduce<Version | null>(
				(floor, one) => {
					const own = one[browser];
					return floor && own ? newer(floor, own) : null;
				},
				[0],
			),
		]),
	);
}
