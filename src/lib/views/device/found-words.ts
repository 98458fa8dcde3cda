import type { Findings, Platform } from '../../detect/findings.ts';
import { compareVersions, dotted } from '../../device/version.ts';
import type { Span } from '../../device/version.ts';
import { m } from '../../paraglide/messages.js';
import { browserName } from '../../wording/browsers.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** What was found, in sentences for the person in front of it. */
export function foundSentences(found: Findings): readonly string[] {
	return [deviceSentence(found), browserSentence(found)];
}

function deviceSentence(found: Findings): string {
	const { platforms } = found;
	const [platform, another] = platforms;
	if (platform === undefined) return m.ownDevice_foundNothing();
	if (another !== undefined) {
		const [one = '', other = '', ...more] = platforms.map((name) => deviceWord(name, null));
		return m.ownDevice_foundEither({ one: [one, ...more].join(', '), other });
	}
	const device = deviceWord(platform, found.formFactor);
	const system = systemWords(platform, found.system.span);
	return found.system.span === null
		? m.ownDevice_foundUnversioned({ device, system })
		: m.ownDevice_found({ device, system });
}

function browserSentence({ browser, inApp }: Findings): string {
	const locale = getLocale();
	if (inApp) return m.ownDevice_foundInApp();
	if (browser.name === null) return m.ownDevice_foundNoBrowser();
	if (browser.name === 'other') return m.ownDevice_foundOtherBrowser();
	const name = browserName(browser.name, locale);
	const version = browser.version === null ? '' : dotted(browser.version);
	return m.ownDevice_foundBrowser({ browser: [name, version].filter(Boolean).join(' ') });
}

function deviceWord(platform: Platform, formFactor: Findings['formFactor']): string {
	if (platform === 'ipados') return m.ownDevice_aIpad();
	if (platform === 'ios') return m.ownDevice_aIphone();
	if (platform === 'macos') return m.ownDevice_aMac();
	if (platform === 'chromeos') return m.ownDevice_aChromebook();
	if (platform === 'fireos') return m.ownDevice_aFire();
	if (platform === 'windows' || platform === 'linux') return m.ownDevice_aComputer();
	if (formFactor === 'tablet') return m.ownDevice_aTablet();
	return formFactor === 'phone' ? m.ownDevice_aPhone() : m.ownDevice_aDevice();
}

const systems: Readonly<Record<Platform, string>> = {
	windows: 'Windows',
	macos: 'macOS',
	linux: 'Linux',
	chromeos: 'ChromeOS',
	ios: 'iOS',
	ipados: 'iPadOS',
	android: 'Android',
	fireos: 'Fire OS',
	harmonyos: 'HarmonyOS',
	openharmony: 'HarmonyOS',
};

function systemWords(platform: Platform, span: Span | null): string {
	// Before 13 the system of iPads was called iOS.
	const isOld = platform === 'ipados' && span?.max && compareVersions(span.max, [13]) < 0;
	const name = isOld ? systems.ios : systems[platform];
	return span === null || platform === 'chromeos' ? name : `${name} ${spanWords(span)}`;
}

/** "17.5", "17.5 oder 17.6", "17.5 bis 17.7", "17.5 oder neuer" */
function spanWords({ min, max }: Span): string {
	const from = dotted(min);
	if (max === null) return m.ownDevice_orNewer({ from });
	const to = dotted(max);
	if (compareVersions(min, [0]) === 0) return m.ownDevice_orOlder({ to });
	if (compareVersions(min, max) === 0) return to;
	const isNext =
		min.length === max.length && min.every((n, i) => isOneMore(n, max[i], i === min.length - 1));
	return isNext ? m.ownDevice_oneOrOther({ from, to }) : m.ownDevice_fromTo({ from, to });
}

const isOneMore = (low: number, high: number | undefined, isLast: boolean): boolean =>
	high === low + (isLast ? 1 : 0);

/** What a new device is called unless its owner names it: "iPad", "Windows-Computer". */
export function usualName(platform: string | null, formFactor: Findings['formFactor']): string {
	switch (platform) {
		case 'ipados':
			return 'iPad';
		case 'ios':
			return 'iPhone';
		case 'macos':
			return 'Mac';
		case 'chromeos':
			return 'Chromebook';
		case 'windows':
		case 'linux':
			return m.ownDevice_namedComputer({ system: systems[platform] });
		case 'fireos':
			return m.ownDevice_namedTablet({ system: 'Fire' });
		case 'android':
		case 'harmonyos':
		case 'openharmony':
			if (formFactor === 'tablet') return m.ownDevice_namedTablet({ system: systems[platform] });
			if (formFactor === 'phone') return m.ownDevice_namedPhone({ system: systems[platform] });
			return m.ownDevice_namedDevice({ system: systems[platform] });
		default:
			return m.ownDevice_named();
	}
}
