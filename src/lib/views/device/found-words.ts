import type { Findings, FoundPlatform } from '../../detect/findings.ts';
import { compareVersions, dotted } from '../../device/version.ts';
import type { Span } from '../../device/version.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { browserName } from '../../wording/browsers.ts';

/** What was found, in sentences for the person in front of it. */
export function foundSentences(found: Findings, locale: Locale): readonly string[] {
	return [deviceSentence(found, locale), browserSentence(found, locale)];
}

function deviceSentence(found: Findings, locale: Locale): string {
	const { platforms } = found;
	const [platform, another] = platforms;
	if (found.formFactorWhy === 'television') return m.ownDevice_foundTelevision({}, { locale });
	if (platform === undefined) return m.ownDevice_foundNothing({}, { locale });
	if (another !== undefined) {
		const [one = '', other = '', ...more] = platforms.map((name) => deviceWord(name, null, locale));
		return m.ownDevice_foundEither({ one: [one, ...more].join(', '), other }, { locale });
	}
	const device = deviceWord(platform, found.formFactor, locale);
	const system = systemWords(platform, found.system.span, locale);
	return found.system.span === null
		? m.ownDevice_foundUnversioned({ device, system }, { locale })
		: m.ownDevice_found({ device, system }, { locale });
}

function browserSentence({ browser, inApp }: Findings, locale: Locale): string {
	if (inApp) return m.ownDevice_foundInApp({}, { locale });
	if (browser.name === null) return m.ownDevice_foundNoBrowser({}, { locale });
	if (browser.name === 'other') return m.ownDevice_foundOtherBrowser({}, { locale });
	const name = browserName(browser.name, locale);
	const version = browser.version === null ? '' : dotted(browser.version);
	return m.ownDevice_foundBrowser(
		{ browser: [name, version].filter(Boolean).join(' ') },
		{ locale },
	);
}

function deviceWord(
	platform: FoundPlatform,
	formFactor: Findings['formFactor'],
	locale: Locale,
): string {
	if (platform === 'ipados') return m.ownDevice_aIpad({}, { locale });
	if (platform === 'ios') return m.ownDevice_aIphone({}, { locale });
	if (platform === 'macos') return m.ownDevice_aMac({}, { locale });
	if (platform === 'chromeos') return m.ownDevice_aChromebook({}, { locale });
	if (platform === 'fireos') return m.ownDevice_aFire({}, { locale });
	if (platform === 'windows' || platform === 'linux') return m.ownDevice_aComputer({}, { locale });
	if (formFactor === 'tablet') return m.ownDevice_aTablet({}, { locale });
	return formFactor === 'phone'
		? m.ownDevice_aPhone({}, { locale })
		: m.ownDevice_aDevice({}, { locale });
}

const systems: Readonly<Record<FoundPlatform, string>> = {
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

function systemWords(platform: FoundPlatform, span: Span | null, locale: Locale): string {
	// Before 13 the system of iPads was called iOS.
	const isOld = platform === 'ipados' && span?.max && compareVersions(span.max, [13]) < 0;
	const name = isOld ? systems.ios : systems[platform];
	return span === null || platform === 'chromeos' ? name : `${name} ${spanWords(span, locale)}`;
}

/** "17.5", "17.5 oder 17.6", "17.5 bis 17.7", "17.5 oder neuer" */
function spanWords({ min, max }: Span, locale: Locale): string {
	const from = dotted(min);
	if (max === null) return m.ownDevice_orNewer({ from }, { locale });
	const to = dotted(max);
	if (compareVersions(min, [0]) === 0) return m.ownDevice_orOlder({ to }, { locale });
	if (compareVersions(min, max) === 0) return to;
	const isNext =
		min.length === max.length && min.every((n, i) => isOneMore(n, max[i], i === min.length - 1));
	return isNext
		? m.ownDevice_oneOrOther({ from, to }, { locale })
		: m.ownDevice_fromTo({ from, to }, { locale });
}

const isOneMore = (low: number, high: number | undefined, isLast: boolean): boolean =>
	high === low + (isLast ? 1 : 0);

/** What a new device is called unless its owner names it: "iPad", "Windows-Computer". */
export function usualName(
	platform: string | null,
	formFactor: Findings['formFactor'],
	locale: Locale,
): string {
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
			return m.ownDevice_namedComputer({ system: systems[platform] }, { locale });
		case 'fireos':
			return m.ownDevice_namedTablet({ system: 'Fire' }, { locale });
		case 'android':
		case 'harmonyos':
		case 'openharmony':
			if (formFactor === 'tablet')
				return m.ownDevice_namedTablet({ system: systems[platform] }, { locale });
			if (formFactor === 'phone')
				return m.ownDevice_namedPhone({ system: systems[platform] }, { locale });
			return m.ownDevice_namedDevice({ system: systems[platform] }, { locale });
		default:
			return m.ownDevice_named({}, { locale });
	}
}
