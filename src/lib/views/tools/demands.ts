import type { Ceilings } from '../../compat/ceiling/ceilings.ts';
import { browserNames } from '../../device/device.ts';
import type { BrowserFamily, Support } from '../../compat/tool/support.ts';
import { isSystemWindow, windowFloor } from '../../compat/ceiling/support-window.ts';
import type { Version } from '../../device/version.ts';

/** What one platform is asked for on one way in, by all browsers that ask the same. */
export interface Demand {
	readonly support: Support;
	readonly browsers: readonly BrowserFamily[];
	/** What a moving window comes to today, for each browser; `null`: the data do not say. */
	readonly floorsToday: readonly {
		readonly browser: BrowserFamily | null;
		readonly floor: Version | null;
	}[];
}
export interface PlatformDemands {
	readonly platform: Support['platform'];
	readonly demands: readonly Demand[];
}

/**
 * Rows as people read them: by platform, browsers that ask the same in one line.
 *
 * @param day for which moving windows are worked out
 */
export function demandsByPlatform(
	supports: readonly Support[],
	day: string,
	ceilings: Ceilings,
): readonly PlatformDemands[] {
	const platforms = [...new Set(supports.map(({ platform }) => platform))];
	return platforms.map((platform) => ({
		platform,
		demands: together(supports.filter((support) => support.platform === platform)).map(
			(demand) => ({
				...demand,
				floorsToday: floorsToday(demand, day, ceilings),
			}),
		),
	}));
}

type Alike = Omit<Demand, 'floorsToday'>;

function floorsToday(
	{ support, browsers }: Alike,
	day: string,
	ceilings: Ceilings,
): Demand['floorsToday'] {
	const { platform, window } = support;
	if (window === undefined || platform === 'any') return [];
	if (browsers.length === 0 || isSystemWindow(window))
		return [{ browser: null, floor: windowFloor(window, platform, null, day, ceilings) }];
	return browsers.map((family) => {
		const browser = browserNames.find((name) => name === family) ?? null;
		return { browser: family, floor: windowFloor(window, platform, browser, day, ceilings) };
	});
}

function together(supports: readonly Support[]): readonly Alike[] {
	const groups = new Map<string, Support[]>();
	for (const support of supports) {
		const key = likeness(support);
		groups.set(key, [...(groups.get(key) ?? []), support]);
	}
	return [...groups.values()].flatMap((alike) => {
		const [support] = alike;
		return support ? [{ support, browsers: alike.flatMap(({ browser }) => browser ?? []) }] : [];
	});
}

/** All of an entry but what tells it apart from its neighbours; one without a browser stands alone. */
const likeness = (support: Support): string =>
	support.browser === undefined
		? support.id
		: JSON.stringify(support, (key, value) => (apart.includes(key) ? undefined : value));
const apart = ['id', 'browser', 'notes'];
