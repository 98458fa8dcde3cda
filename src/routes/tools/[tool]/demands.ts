import type { Ceilings } from '$lib/compat/ceiling/ceilings.ts';
import { browserNames } from '$lib/device/device.ts';
import type { BrowserFamily, Row } from '$lib/compat/tool/support.ts';
import { isSystemWindow, windowFloor } from '$lib/compat/ceiling/support-window.ts';
import type { Version } from '$lib/device/version.ts';

/** What one platform is asked for on one way in, by all browsers that ask the same. */
export interface Demand {
	readonly row: Row;
	readonly browsers: readonly BrowserFamily[];
	/** What a moving window comes to today, for each browser; `null`: the data do not say. */
	readonly floorsToday: readonly {
		readonly browser: BrowserFamily | null;
		readonly floor: Version | null;
	}[];
}
export interface PlatformDemands {
	readonly platform: Row['platform'];
	readonly demands: readonly Demand[];
}

/**
 * Rows as people read them: by platform, browsers that ask the same in one line.
 *
 * @param day for which moving windows are worked out
 */
export function demandsByPlatform(
	rows: readonly Row[],
	day: string,
	ceilings: Ceilings,
): readonly PlatformDemands[] {
	const platforms = [...new Set(rows.map(({ platform }) => platform))];
	return platforms.map((platform) => ({
		platform,
		demands: together(rows.filter((row) => row.platform === platform)).map((demand) => ({
			...demand,
			floorsToday: floorsToday(demand, day, ceilings),
		})),
	}));
}

type Alike = Omit<Demand, 'floorsToday'>;

function floorsToday(
	{ row, browsers }: Alike,
	day: string,
	ceilings: Ceilings,
): Demand['floorsToday'] {
	const { platform, window } = row;
	if (window === undefined || platform === 'any') return [];
	if (browsers.length === 0 || isSystemWindow(window))
		return [{ browser: null, floor: windowFloor(window, platform, null, day, ceilings) }];
	return browsers.map((family) => {
		const browser = browserNames.find((name) => name === family) ?? null;
		return { browser: family, floor: windowFloor(window, platform, browser, day, ceilings) };
	});
}

function together(rows: readonly Row[]): readonly Alike[] {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = likeness(row);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups.values()].flatMap((alike) => {
		const [row] = alike;
		return row ? [{ row, browsers: alike.flatMap(({ browser }) => browser ?? []) }] : [];
	});
}

/** All of a row but what tells it apart from its neighbours; a row without a browser stands alone. */
const likeness = (row: Row): string =>
	row.browser === undefined
		? row.id
		: JSON.stringify(row, (key, value) => (apart.includes(key) ? undefined : value));
const apart = ['id', 'browser', 'notes'];
