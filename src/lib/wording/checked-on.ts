import type { CheckedOn } from '../check/steps.ts';
import { browserNames, platforms as knownPlatforms } from '../device/device.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { browserName } from './browsers.ts';
import { platformName } from './platforms.ts';
import { oneOf } from './text.ts';

/** Names that no tool of the catalogue knows. */
const others: Readonly<Record<string, string>> = { fireos: 'Fire OS', openharmony: 'HarmonyOS' };

const platformWord = (name: string, locale: Locale): string => {
	const known = knownPlatforms.find((platform) => platform === name);
	return known ? platformName(known, locale) : (others[name] ?? name);
};

/** "≥ 17.4" → "ab 17.4", "10–11" → "10 bis 11". */
function versionWords(text: string, locale: Locale): string {
	if (text.startsWith('≥ ')) return m.check_from({ version: text.slice(2) }, { locale });
	if (text.startsWith('≤ ')) return m.check_until({ version: text.slice(2) }, { locale });
	const [from = '', to] = text.split('–');
	return to === undefined ? from : m.check_between({ from, to }, { locale });
}

/** "Windows 10 bis 11" */
export function checkedSystem({ platforms, system }: CheckedOn, locale: Locale): string {
	if (platforms.length === 0) return m.check_unknownDevice({}, { locale });
	const names = oneOf(
		platforms.map((platform) => platformWord(platform, locale)),
		locale,
	);
	return system === null ? names : `${names}\u00a0${versionWords(system, locale)}`;
}

/** "Firefox 153" */
export function checkedBrowser(
	{ browserName: name, browserVersion }: CheckedOn,
	locale: Locale,
): string {
	const known = browserNames.find((browser) => browser === name);
	if (!known) return m.check_unknownDevice({}, { locale });
	const major = browserVersion?.split('.')[0];
	return major === undefined
		? browserName(known, locale)
		: `${browserName(known, locale)}\u00a0${major}`;
}

/** "Windows 10 bis 11, Firefox 153"; with the name that the inventory has for it. */
export function checkedDevice(on: CheckedOn, label: string | null, locale: Locale): string {
	const system = checkedSystem(on, locale);
	const device = label === null ? system : m.check_deviceAs({ label, system }, { locale });
	return `${device}, ${checkedBrowser(on, locale)}`;
}
