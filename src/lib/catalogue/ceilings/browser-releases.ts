import type { BrowserRelease } from '../../compat/ceiling/ceilings.ts';
import chrome from './releases-chrome.table.ts';
import chromeAndroid from './releases-chrome_android.table.ts';
import edge from './releases-edge.table.ts';
import firefox from './releases-firefox.table.ts';
import firefoxAndroid from './releases-firefox_android.table.ts';
import safari from './releases-safari.table.ts';
import safariIos from './releases-safari_ios.table.ts';
import samsung from './releases-samsunginternet_android.table.ts';
import { table } from './table.ts';

const releasesOf = (name: string, written: string): readonly BrowserRelease[] =>
	table(`releases-${name}`, ['version', 'date', 'status'], written).map((line) => ({
		version: line.neededRelease('version'),
		date: line.day('date'),
	}));

/**
 * The status in each table is the one of the day of the data, later days are plans. Releases of browsers from MDN's browser-compat-data (CC0): Chrome, Edge, Firefox and Samsung
 * Internet from 2023-06 on, Safari from 11 on. `safari_ios` carries the versions of the system.
 */
export const browserReleases = {
	chrome: releasesOf('chrome', chrome),
	chrome_android: releasesOf('chrome_android', chromeAndroid),
	edge: releasesOf('edge', edge),
	firefox: releasesOf('firefox', firefox),
	firefox_android: releasesOf('firefox_android', firefoxAndroid),
	safari: releasesOf('safari', safari),
	safari_ios: releasesOf('safari_ios', safariIos),
	samsunginternet_android: releasesOf('samsunginternet_android', samsung),
} as const;
