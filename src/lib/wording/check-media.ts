import type { ClientEnvironment } from '../check/protocol.ts';
import type { MediaErrorCode } from '../check/reasons.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

type Kind = 'camera' | 'microphone';

const whats: Readonly<Record<Kind, Message>> = {
	camera: m.check_what_camera,
	microphone: m.check_what_microphone,
};
const shorts: Readonly<Record<Kind, Message>> = {
	camera: m.check_whatShort_camera,
	microphone: m.check_whatShort_microphone,
};

type KindMessages = Readonly<Record<Kind, Message<{ what: string }>>>;
const either = (message: Message<{ what: string }>): KindMessages => ({
	camera: message,
	microphone: message,
});

const sentences: Readonly<Record<MediaErrorCode, KindMessages>> = {
	noAccess: either(m.check_noAccess),
	blocked: either(m.check_blocked),
	blockedBefore: either(m.check_blockedBefore),
	byPolicy: either(m.check_byPolicy),
	dismissed: either(m.check_dismissed),
	bySystem: either(m.check_bySystem),
	missing: { camera: m.check_missing_camera, microphone: m.check_missing_microphone },
	inUse: { camera: m.check_inUse_camera, microphone: m.check_inUse_microphone },
	failed: { camera: m.check_failed_camera, microphone: m.check_failed_microphone },
};

/** What keeps a camera or microphone closed. */
export const openingSentence = (code: MediaErrorCode, kind: Kind, locale: Locale): string =>
	sentences[code][kind]({ what: whats[kind]({}, { locale }) }, { locale });

type Help = Message<{ short: string }>;

/** Where the browser keeps what was allowed: menus as of November 2026. */
function allowing({ browser, system }: ClientEnvironment): Help {
	if (system === 'ios') {
		// Other browsers on an iPhone or iPad are apps, and the system keeps their permissions.
		return browser === 'safari' ? m.check_allow_safariIos : m.check_allow_iosApp;
	}
	if (browser === 'chrome') return m.check_allow_chrome;
	if (browser === 'edge') return m.check_allow_edge;
	if (browser === 'firefox') return m.check_allow_firefox;
	if (browser === 'safari') return m.check_allow_safariMac;
	return m.check_allow_other;
}

const systems: Readonly<Record<ClientEnvironment['system'], Help>> = {
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
	locale: Locale,
): string {
	const helps: Readonly<Record<MediaErrorCode, Help>> = {
		noAccess: m.check_noAccessHelp,
		blocked: allowing(environment),
		blockedBefore: allowing(environment),
		byPolicy: m.check_byPolicyHelp,
		dismissed: m.check_dismissedHelp,
		bySystem: systems[environment.system],
		missing: kind === 'camera' ? m.check_missingHelp_camera : m.check_missingHelp,
		inUse: m.check_inUseHelp,
		failed: m.check_failedHelp,
	};
	const short = { short: shorts[kind]({}, { locale }) };
	const help = helps[code](short, { locale });
	if (code !== 'missing' || !mayBeHidden(environment)) return help;
	return `${help} ${systems[environment.system](short, { locale })}`;
}

/** Firefox says "not found" of what the system hides from it, on a Mac and on Android. */
const mayBeHidden = ({ browser, system }: ClientEnvironment): boolean =>
	browser === 'firefox' && (system === 'macos' || system === 'android');
