import type { ClientEnvironment, MediaErrorCode } from '../council/checking.ts';
import { m } from '../paraglide/messages.js';

type Kind = 'camera' | 'microphone';

const whats = { camera: m.check_what_camera, microphone: m.check_what_microphone };
const shorts = { camera: m.check_whatShort_camera, microphone: m.check_whatShort_microphone };

const of = (sentence: (inputs: { what: string }) => string) => (kind: Kind) =>
	sentence({ what: whats[kind]() });

/** What keeps a camera or microphone closed. */
export const openingSentence: Readonly<Record<MediaErrorCode, (kind: Kind) => string>> = {
	noAccess: () => m.check_noAccess(),
	blocked: of(m.check_blocked),
	blockedBefore: of(m.check_blockedBefore),
	byPolicy: of(m.check_byPolicy),
	dismissed: of(m.check_dismissed),
	bySystem: of(m.check_bySystem),
	missing: (kind) => (kind === 'camera' ? m.check_missing_camera() : m.check_missing_microphone()),
	inUse: (kind) => (kind === 'camera' ? m.check_inUse_camera() : m.check_inUse_microphone()),
	failed: (kind) => (kind === 'camera' ? m.check_failed_camera() : m.check_failed_microphone()),
};

/** Where the browser keeps what was allowed: menus as of November 2026. */
function allowing({ browser, system }: ClientEnvironment, short: string): string {
	if (system === 'ios') {
		// Other browsers on an iPhone or iPad are apps, and the system keeps their permissions.
		return browser === 'safari'
			? m.check_allow_safariIos({ short })
			: m.check_allow_iosApp({ short });
	}
	if (browser === 'chrome') return m.check_allow_chrome({ short });
	if (browser === 'edge') return m.check_allow_edge({ short });
	if (browser === 'firefox') return m.check_allow_firefox({ short });
	if (browser === 'safari') return m.check_allow_safariMac({ short });
	return m.check_allow_other({ short });
}

const systems: Readonly<
	Record<ClientEnvironment['system'], (inputs: { short: string }) => string>
> = {
	windows: m.check_system_windows,
	macos: m.check_system_macos,
	ios: m.check_system_ios,
	android: m.check_system_android,
	linux: m.check_system_other,
	chromeos: m.check_system_other,
	other: m.check_system_other,
};

/** What helps, in the words of this very browser and system. */
export function openingHelp(
	code: MediaErrorCode,
	kind: Kind,
	environment: ClientEnvironment,
): string {
	const short = shorts[kind]();
	const helps: Readonly<Record<MediaErrorCode, () => string>> = {
		noAccess: m.check_noAccessHelp,
		blocked: () => allowing(environment, short),
		blockedBefore: () => allowing(environment, short),
		byPolicy: m.check_byPolicyHelp,
		dismissed: m.check_dismissedHelp,
		bySystem: () => systems[environment.system]({ short }),
		missing: () => missingHelp(kind, environment, short),
		inUse: m.check_inUseHelp,
		failed: m.check_failedHelp,
	};
	return helps[code]();
}

/** Firefox says "not found" of what the system hides from it, on a Mac and on Android. */
function missingHelp(kind: Kind, environment: ClientEnvironment, short: string): string {
	const help = kind === 'camera' ? m.check_missingHelp_camera() : m.check_missingHelp();
	const mayBeHidden =
		environment.browser === 'firefox' &&
		(environment.system === 'macos' || environment.system === 'android');
	return mayBeHidden ? `${help} ${systems[environment.system]({ short })}` : help;
}
