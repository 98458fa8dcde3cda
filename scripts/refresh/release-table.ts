import { compareVersions, version } from '../../src/lib/device/version.ts';
import type { BrowserData } from './browser-data.ts';
import { writtenTable } from './written-table.ts';

/** The first day whose releases are kept; Safari's go back to 11, with which calls began there. */
export const keptSince = {
	chrome: '2023-06-01',
	chrome_android: '2023-06-01',
	edge: '2023-06-01',
	firefox: '2023-06-01',
	firefox_android: '2023-06-01',
	safari: '2017-09-19',
	safari_ios: '2017-09-19',
	samsunginternet_android: '2023-06-01',
} as const;
export type ReleasedBrowser = keyof typeof keptSince;

/**
 * Releases of one browser, oldest first, planned ones too, also those without a day.
 *
 * @throws {Error} when the data do not know the browser
 */
export function releaseTable({ browsers }: BrowserData, browser: ReleasedBrowser): string {
	const known = browsers[browser];
	if (known === undefined) throw new Error(`The data know no browser ${browser}`);
	const rows = Object.entries(known.releases)
		.map(([release, { release_date: date = null, status }]) => ({ release, date, status }))
		.filter(({ date }) => date === null || date >= keptSince[browser])
		.sort((a, b) => compareVersions(version(a.release), version(b.release)));
	return writtenTable(
		['version', 'date', 'status'],
		rows.map(({ release, date, status }) => [release, date, status]),
	);
}
