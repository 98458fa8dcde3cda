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

/**
 * The status in each table is the one of the day of the data, later days are plans. Releases of browsers from MDN's browser-compat-data (CC0): Chrome, Edge, Firefox and Samsung
 * Internet from 2023-06 on, Safari from 11 on. `safari_ios` carries the versions of the system.
 */
const written = {
	chrome,
	chrome_android: chromeAndroid,
	edge,
	firefox,
	firefox_android: firefoxAndroid,
	safari,
	safari_ios: safariIos,
	samsunginternet_android: samsung,
} as const;
type Released = keyof typeof written;

const releasesOf = (name: Released, text: string): readonly BrowserRelease[] =>
	table(`releases-${name}`, ['version', 'date', 'status'], text).map((line) => ({
		version: line.neededRelease('version'),
		date: line.day('date'),
		...(line.needed('status') === 'esr' && { isExtended: true }),
	}));

/** @param earlier the text of tables that were other ones; the rest as they are now */
export const browserReleasesWith = (
	earlier: (table: `releases-${Released}`) => string | undefined,
): Readonly<Record<Released, readonly BrowserRelease[]>> => {
	const of = (name: Released) => releasesOf(name, earlier(`releases-${name}`) ?? written[name]);
	return {
		chrome: of('chrome'),
		chrome_android: of('chrome_android'),
		edge: of('edge'),
		firefox: of('firefox'),
		firefox_android: of('firefox_android'),
		safari: of('safari'),
		safari_ios: of('safari_ios'),
		samsunginternet_android: of('samsunginternet_android'),
	};
};

export const browserReleases = browserReleasesWith(() => undefined);
