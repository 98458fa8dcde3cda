import type { Platform } from '../device/device.ts';
import { systemText } from '../device/system.ts';
import { compareVersions, dotted } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

type Word = (locale: Locale) => string;

const names: Readonly<Record<Platform | 'any', Word>> = {
	windows: () => 'Windows',
	macos: () => 'macOS',
	linux: (locale) => m.platform_linux({}, { locale }),
	chromeos: () => 'ChromeOS',
	ios: () => 'iOS',
	ipados: () => 'iPadOS',
	android: () => 'Android',
	harmonyos: () => 'HarmonyOS',
	telephone: (locale) => m.platform_telephone({}, { locale }),
	any: (locale) => m.platform_any({}, { locale }),
};

const kinds: Readonly<Record<Platform, Word>> = {
	windows: (locale) => m.aDevice_windows({}, { locale }),
	macos: (locale) => m.aDevice_macos({}, { locale }),
	linux: (locale) => m.aDevice_linux({}, { locale }),
	chromeos: (locale) => m.aDevice_chromeos({}, { locale }),
	ios: (locale) => m.aDevice_ios({}, { locale }),
	ipados: (locale) => m.aDevice_ipados({}, { locale }),
	android: (locale) => m.aDevice_android({}, { locale }),
	harmonyos: (locale) => m.aDevice_harmonyos({}, { locale }),
	telephone: (locale) => m.aDevice_telephone({}, { locale }),
};

export const platformName = (platform: Platform | 'any', locale: Locale = getLocale()): string =>
	names[platform](locale);

/** "ein iPad" */
export const deviceOfPlatform = (platform: Platform, locale: Locale = getLocale()): string =>
	kinds[platform](locale);

/** The first Windows 11, and the first iPadOS; an iPad ran iOS before. */
const windows11: Version = [10, 0, 22000];
const firstIpados: Version = [13];

/** A system with its release: "iOS 12.5.8", "Ubuntu 24.04", "Windows 11 (Build 22631)". The space does not break. */
export function systemName(
	platform: Platform,
	release: Version,
	locale: Locale = getLocale(),
	distribution: string | null = null,
): string {
	if (distribution !== null) return `${distribution}\u00a0${systemText(distribution, release)}`;
	const text = dotted(release);
	if (platform === 'ipados' && compareVersions(release, firstIpados) < 0) return `iOS\u00a0${text}`;
	const build = platform === 'windows' && release[0] === 10 ? release[2] : undefined;
	if (build !== undefined) {
		const name = compareVersions(release, windows11) < 0 ? '10' : '11';
		return m.system_windowsBuild({ name, build: String(build) }, { locale });
	}
	return `${platformName(platform, locale)}\u00a0${text}`;
}
