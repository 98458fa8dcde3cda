import type { Platform } from '../device/device.ts';
import { systemText } from '../device/system.ts';
import { compareVersions, dotted } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const names: Readonly<Record<Platform | 'any', Message>> = {
	windows: () => 'Windows',
	macos: () => 'macOS',
	linux: m.platform_linux,
	chromeos: () => 'ChromeOS',
	ios: () => 'iOS',
	ipados: () => 'iPadOS',
	android: () => 'Android',
	harmonyos: () => 'HarmonyOS',
	telephone: m.platform_telephone,
	any: m.platform_any,
};

const kinds: Readonly<Record<Platform, Message>> = {
	windows: m.aDevice_windows,
	macos: m.aDevice_macos,
	linux: m.aDevice_linux,
	chromeos: m.aDevice_chromeos,
	ios: m.aDevice_ios,
	ipados: m.aDevice_ipados,
	android: m.aDevice_android,
	harmonyos: m.aDevice_harmonyos,
	telephone: m.aDevice_telephone,
};

export const platformName = (platform: Platform | 'any', locale: Locale): string =>
	names[platform]({}, { locale });

/** "ein iPad" */
export const deviceOfPlatform = (platform: Platform, locale: Locale): string =>
	kinds[platform]({}, { locale });

/** The first Windows 11, and the first iPadOS; an iPad ran iOS before. */
const windows11: Version = [10, 0, 22000];
const firstIpados: Version = [13];

/** A system with its release: "iOS 12.5.8", "Ubuntu 24.04", "Windows 11 (Build 22631)". The space does not break. */
export function systemName(
	platform: Platform,
	release: Version,
	locale: Locale,
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
