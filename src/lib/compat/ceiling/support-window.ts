import { browserTable } from '../tool/browser-table.ts';
import type { Ceilings } from './ceilings.ts';
import type { BrowserName, Platform } from '../../device/device.ts';
import { remembered } from './remembered.ts';
import type { SupportWindow, WindowOf } from '../tool/support.ts';
import { compareVersions } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import type { BrowserTable } from '../tool/web-feature.ts';

/** Major releases that make a window over systems; all others are over browsers. */
const systemLists = {
	'ios-major': 'ios',
	'ipados-major': 'ipados',
	'macos-major': 'macos',
	'android-major': 'android',
} as const;

const isSystemList = (of: WindowOf): of is keyof typeof systemLists => of in systemLists;

export const isSystemWindow = (window: SupportWindow): boolean =>
	window.kind === 'latest-n' && isSystemList(window.of);

interface Dated {
	readonly version: Version;
	readonly date: string | null;
}

/** The floor of a moving window on a day; `null`: the data do not reach back that far. */
export function windowFloor(
	window: SupportWindow,
	platform: Platform,
	browser: BrowserName | null,
	day: string,
	ceilings: Ceilings,
): Version | null {
	const of = window.kind === 'latest-n' ? [window.n, window.of, ...window.accepts] : [];
	const key = [window.kind, platform, browser, day, ...of].join(' ');
	return floors(ceilings, key, () => workOut(window, platform, browser, day, ceilings));
}

const floors = remembered<Ceilings, Version | null>();

function workOut(
	window: SupportWindow,
	platform: Platform,
	browser: BrowserName | null,
	day: string,
	ceilings: Ceilings,
): Version | null {
	if (window.kind === 'latest-n' && isSystemList(window.of)) {
		const cycles = ceilings.systems[systemLists[window.of]];
		const dated = cycles.map(({ version, releasedOn: date }) => ({ version, date }));
		return latest(window, dated, day);
	}
	const table = browser === null ? null : releaseTable(browser, platform);
	const releases = (table === null ? undefined : ceilings.browserReleases[table]) ?? [];
	return window.kind === 'latest-n' ? latest(window, releases, day) : within30Months(releases, day);
}

/** Edge on Android has no list of its own: the desktop's dates are used. */
const releaseTable = (browser: BrowserName, platform: Platform): BrowserTable | null =>
	platform === 'android' && browser === 'edge' ? 'edge' : browserTable(browser, platform);

/** The n newest majors that are out; what the window accepts and no list dates counts as out. */
function latest(
	{ n, accepts }: { readonly n: number; readonly accepts: readonly Version[] },
	releases: readonly Dated[],
	day: string,
): Version | null {
	const dated = releases.filter(({ date }) => date !== null);
	const out = dated.filter(({ date }) => date !== null && date <= day);
	const undated = accepts.filter(
		(accepted) => !dated.some(({ version }) => isSame(majorOf(version), majorOf(accepted))),
	);
	const majors = [...out.map(({ version }) => version), ...undated].map(majorOf);
	const distinct = majors.filter((major, i) => majors.findIndex((m) => isSame(m, major)) === i);
	if (distinct.length < n) return null;
	return distinct.sort(compareVersions).at(-n) ?? null;
}

const isSame = (a: Version, b: Version): boolean => compareVersions(a, b) === 0;

/** Until macOS 11 the second number made the release. */
const majorOf = (version: Version): Version =>
	version[0] === 10 && version.length > 1 ? version.slice(0, 2) : version.slice(0, 1);

/** The lowest listed version released within the 30 months before the day. */
function within30Months(releases: readonly Dated[], day: string): Version | null {
	const first = monthsBefore(day, 30);
	const recent = releases.filter(({ date }) => date !== null && date >= first && date <= day);
	return recent.map(({ version }) => version).sort(compareVersions)[0] ?? null;
}

/** ISO text to compare with; the day of the month may be one the calendar lacks. */
function monthsBefore(day: string, months: number): string {
	const [year = 0, month = 1] = day.split('-').map(Number);
	const count = year * 12 + (month - 1) - months;
	const digits = String((count % 12) + 1).padStart(2, '0');
	return `${Math.floor(count / 12)}-${digits}${day.slice(7)}`;
}
