import type { TestedOn } from '../council/checking.ts';
import { browserNames, platforms as knownPlatforms } from '../device/device.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { browserName } from './browsers.ts';
import { platformName } from './platforms.ts';
import { oneOf } from './text.ts';

/** Names that no tool of the catalogue knows. */
const others: Readonly<Record<string, string>> = { fireos: 'Fire OS', openharmony: 'HarmonyOS' };

const platformWord = (name: string): string => {
	const known = knownPlatforms.find((platform) => platform === name);
	return known ? platformName(known) : (others[name] ?? name);
};

/** "≥ 17.4" → "ab 17.4", "10–11" → "10 bis 11". */
function versionWords(text: string): string {
	if (text.startsWith('≥ ')) return m.check_from({ version: text.slice(2) });
	if (text.startsWith('≤ ')) return m.check_until({ version: text.slice(2) });
	const [from = '', to] = text.split('–');
	return to === undefined ? from : m.check_between({ from, to });
}

/** "Windows 10 bis 11" */
export function testedSystem({ platforms, system }: TestedOn): string {
	if (platforms.length === 0) return m.check_unknownDevice();
	const names = oneOf(platforms.map(platformWord), getLocale());
	return system === null ? names : `${names}\u00a0${versionWords(system)}`;
}

/** "Firefox 153" */
export function testedBrowser({ browserName: name, browserVersion }: TestedOn): string {
	const known = browserNames.find((browser) => browser === name);
	if (!known) return m.check_unknownDevice();
	const major = browserVersion?.split('.')[0];
	return major === undefined ? browserName(known) : `${browserName(known)}\u00a0${major}`;
}

/** "Windows 10 bis 11, Firefox 153"; with the name that the inventory has for it. */
export function testedDevice(on: TestedOn, label: string | null): string {
	const system = testedSystem(on);
	const device = label === null ? system : m.check_deviceAs({ label, system });
	return `${device}, ${testedBrowser(on)}`;
}
