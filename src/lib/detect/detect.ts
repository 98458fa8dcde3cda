import { shownIn } from './apps.ts';
import { browserOf } from './browser.ts';
import { chromiumInside } from './chromium.ts';
import type { BrowserFinding, Findings, FoundPlatform, SystemFinding, Why } from './findings.ts';
import { formFactorOf } from './form-factor.ts';
import { isRobot, platformOf } from './platform.ts';
import type { PlatformFinding } from './platform.ts';
import { questionsFor } from './questions.ts';
import { see } from './sight.ts';
import type { Sight } from './sight.ts';
import { longestUserAgent } from './signals.ts';
import type { Signals } from './signals.ts';
import { android } from './systems/android.ts';
import { appleMobile } from './systems/apple-mobile.ts';
import { macos } from './systems/macos.ts';
import { chromeos, fireos, harmonyos, linux, openharmony } from './systems/others.ts';
import { windows } from './systems/windows.ts';

/**
 * What may be believed of the device a page is seen on.
 *
 * Every finding holds the truth or says that it does not know: a range where the browser tells less
 * than a release, several platforms where two look alike, `null` where nothing or the contrary is
 * told. More signals make it narrower. It needs no clock, no network and no memory, never throws, and
 * takes some hundredths of a millisecond for whatever somebody sends.
 *
 * A version has the numbers that are told: browser 126 is any 126, and an upper bound 17.6 includes
 * 17.6.1. `questions` are what to ask the person.
 *
 * @param signals on a server the headers "user-agent" and "sec-ch-ua…", and what the page posted of
 * `navigator.maxTouchPoints` and its probes; without JavaScript the headers alone
 */
export function detect(signals: Signals): Findings {
	if (!isReadable(signals.ua)) return nothing('unreadable');
	if (isRobot(signals.ua)) return nothing('robot');

	const sight = see(signals);
	const place = platformOf(sight);
	const { platforms } = place;
	const shown = shownIn(sight);
	const system = systemOf(sight, place);
	const browser = believable(browserOf(sight, platforms, shown.inApp), system);
	const form = formFactorOf(sight, platforms);
	return {
		platforms,
		platformWhy: place.why,
		system,
		browser,
		chromium: chromiumInside(sight, platforms, browser),
		inApp: shown.inApp,
		inAppWhy: shown.why,
		formFactor: form.formFactor,
		formFactorWhy: form.why,
		// No answer helps: no tool names it.
		questions: form.why === 'television' ? [] : questionsFor(platforms, system, browser),
	};
}

const systems: Readonly<Record<FoundPlatform, (sight: Sight) => SystemFinding>> = {
	windows,
	macos,
	linux,
	chromeos,
	ios: (sight) => appleMobile(sight, false),
	ipados: (sight) => appleMobile(sight, true),
	android,
	fireos,
	harmonyos,
	openharmony,
};

function systemOf(sight: Sight, { platforms, why }: PlatformFinding): SystemFinding {
	const [platform] = platforms;
	if (platform === undefined) return { span: null, why: 'notTold' };
	if (platforms.length === 1) return systems[platform](sight);
	if (platforms.includes('macos') || platforms.includes('linux')) return { span: null, why };
	return platforms.includes('ipados')
		? appleMobile(sight, true)
		: { span: null, why: 'contradiction' };
}

/** Where Safari and its system contradict each other, its version is as little known as the system's. */
const believable = (browser: BrowserFinding, { why }: SystemFinding): BrowserFinding =>
	why === 'contradiction' && browser.name === 'safari'
		? { ...browser, version: null, why }
		: browser;

/** Headers are printable; a control character says that this is none. */
const isReadable = (ua: string): boolean => ua.length <= longestUserAgent && !/\p{Cc}/u.test(ua);

const nothing = (why: Why): Findings => ({
	platforms: [],
	platformWhy: why,
	system: { span: null, why },
	browser: { name: null, version: null, why },
	chromium: null,
	inApp: false,
	inAppWhy: why,
	formFactor: null,
	formFactorWhy: why,
	questions: why === 'robot' ? [] : ['platform', 'osVersion', 'browser'],
});
