import type { BrowserFamily, Row } from '$lib/compat/row.ts';

/** What one platform is asked for on one way in, by all browsers that ask the same. */
export interface Demand {
	readonly row: Row;
	readonly browsers: readonly BrowserFamily[];
}
export interface PlatformDemands {
	readonly platform: Row['platform'];
	readonly demands: readonly Demand[];
}

/** Rows as people read them: by platform, browsers that ask the same in one line. */
export function demandsByPlatform(rows: readonly Row[]): readonly PlatformDemands[] {
	const platforms = [...new Set(rows.map(({ platform }) => platform))];
	return platforms.map((platform) => ({
		platform,
		demands: together(rows.filter((row) => row.platform === platform)),
	}));
}

function together(rows: readonly Row[]): readonly Demand[] {
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
