import { appleModelOf } from './apps.ts';
import type { FoundPlatform, Why } from './findings.ts';
import { hintedPlatform } from './hints.ts';
import type { Sight } from './sight.ts';
import { strangerOf } from './strangers.ts';
import { majorOf } from './user-agent.ts';

export interface PlatformFinding {
	readonly platforms: readonly FoundPlatform[];
	readonly why: Why;
}

/** Programs that fetch pages; Cubot makes telephones. */
const robots = new RegExp(
	[
		String.raw`(?<!cu)bot\b|crawl|spider|slurp|scrap|archiver|validator|-user\/|preview|lighthouse`,
		String.raw`facebookexternalhit|mediapartners|google(?:other|-[a-z])|apis-google|pingdom|uptime|phantomjs`,
		String.raw`^(?:curl|wget|python|java|go-http|okhttp|axios|node|php|ruby|perl|libwww|apache|postman|whatsapp)\b`,
		String.raw`(?:feed|link|site|url)[- ]?(?:fetch|check|valid|monitor)`,
	].join('|'),
	'i',
);

export const isRobot = (text: string): boolean => robots.test(text);

const amazon =
	/\bKF[A-Z]{2,6}\b|\bAFT[A-Z0-9]{1,12}\b|\bAEO[A-Z]{2,4}\b|\bFire (?:Phone )?Build\b|\bSD4930UR\b|Kindle/;

const isAndroid = ({ agent }: Sight): boolean => agent.system.includes('Android');

/** On which system a page is seen. */
export function platformOf(sight: Sight): PlatformFinding {
	const stranger = strangerOf(sight);
	if (stranger === 'userAgent' || (stranger === 'television' && !isAndroid(sight)))
		return { platforms: [], why: stranger };
	const own = byAgent(sight);
	const hinted = hintedPlatform(sight.hints);
	if (hinted === null || isApple(own.platforms, sight)) return own;
	const platform = hintable.find((known) => known === hinted);
	if (platform === undefined || agrees(own.platforms, platform)) return own;
	if (own.platforms.length === 0) {
		return own.why === 'notTold' ? { platforms: [platform], why: 'clientHint' } : own;
	}
	if (own.platforms.includes(platform)) return { platforms: [platform], why: 'clientHint' };
	return { platforms: [...own.platforms, platform], why: 'contradiction' };
}

const hintable = ['windows', 'macos', 'linux', 'android', 'chromeos'] as const;

/** WebKit sends no hints: who sends them with its user agent plays a device, and this is the one. */
const isApple = (platforms: readonly FoundPlatform[], { agent }: Sight): boolean =>
	platforms.includes('ios') ||
	platforms.includes('ipados') ||
	(platforms.includes('macos') && !agent.products.has('Chrome'));

function agrees(platforms: readonly FoundPlatform[], hinted: FoundPlatform): boolean {
	if (platforms.length === 2) return hinted === 'linux' && platforms.includes('linux');
	const [own] = platforms;
	const isAndroid = own === 'fireos' || own === 'harmonyos' || own === 'openharmony';
	return own === hinted || (isAndroid && hinted !== 'windows' && hinted !== 'macos');
}

const sure = (platform: FoundPlatform, why: Why = 'userAgent'): PlatformFinding => ({
	platforms: [platform],
	why,
});
const notTold: PlatformFinding = { platforms: [], why: 'notTold' };

function byAgent(sight: Sight): PlatformFinding {
	const { system, text, products } = sight.agent;
	if (system.includes('OpenHarmony') || products.has('ArkWeb')) return sure('openharmony');
	if (text.includes('Silk/') || (system.includes('Android') && amazon.test(system))) {
		return sure('fireos');
	}
	if (text.includes('HarmonyOS')) return sure('harmonyos');
	if (system.includes('CrOS ')) return sure('chromeos');
	if (/Windows (?:NT|\d|XP|ME|Vista)|Win(?:9|3)/.test(system)) return sure('windows');
	if (/^(?:iPad|iPhone|iPod)/.test(system)) return ofAppleToken(system, text);
	if (/^Macintosh/.test(system)) return ofMac(sight);
	// Android inside ChromeOS builds itself by the name of the system around it.
	if (/Build\/R\d{2,3}-/.test(system)) return sure('chromeos');
	// A model of Android calls itself so; "Adr" is what UC's servers write for Android.
	if (/Chromebook|Pixelbook/.test(system)) return sure('chromeos');
	if (/\bAndroid\b|\bAdr \d/.test(system)) return sure('android');
	if (/Linux|X11/.test(system)) return ofLinux(sight);
	return byApp(text);
}

/** Apps on iOS that write a user agent of their own. */
function byApp(text: string): PlatformFinding {
	const model = appleModelOf(text);
	if (model === null) return notTold;
	return sure(model === 'iPad' ? 'ipados' : 'ios', 'appToken');
}

function ofAppleToken(system: string, text: string): PlatformFinding {
	const model = appleModelOf(text);
	if (model !== null) return sure(model === 'iPad' ? 'ipados' : 'ios', 'appToken');
	return sure(system.startsWith('iPad') ? 'ipados' : 'ios');
}

/** Browsers that are only on iPhones and iPads. */
const onlyOnIos = /CriOS\/|FxiOS\/|EdgiOS\/|OPiOS\/|OPT\/|OPX\/|GSA\/|FBIOS|FBDV\/iP|EcosiaIOS/;

/** Browsers that a maker puts on its own telephones and tablets; asked for the desktop site they say something else. */
const madeForOneMaker =
	/MiuiBrowser\/|HeyTapBrowser\/|VivoBrowser\/|HuaweiBrowser\/|SamsungBrowser\//;

/** Safari says its language, at most, behind the system; a model there is a telephone in disguise. */
const isAsMacsSay = ({ system, products }: Sight['agent']): boolean =>
	products.has('Chrome') ||
	!/Mac OS X [\d._]+; (?![a-z]{2}(?:-[A-Za-z]{2,8})?(?:;|$)|rv:)/.test(system);

/** iPads have said since 2019 that they are Macs; iPhones do where the desktop site is asked for. */
function ofMac(sight: Sight): PlatformFinding {
	const { system, text, products } = sight.agent;
	const model = appleModelOf(text);
	if (model !== null) return sure(model === 'iPad' ? 'ipados' : 'ios', 'appToken');
	if (onlyOnIos.test(text)) return { platforms: ['ipados', 'ios'], why: 'userAgent' };
	if (madeForOneMaker.test(text) || !isAsMacsSay(sight.agent)) {
		return { platforms: [], why: 'contradiction' };
	}
	if (!canBeIpad(sight)) return sure('macos');
	const { touchPoints, probes } = sight;
	if (touchPoints === 0) return sure('macos', 'touch');
	if (touchPoints === null || touchPoints === 1) {
		return { platforms: ['macos', 'ipados'], why: 'frozenToken' };
	}
	// iPhones have no MediaSource, iPads have.
	const isEither = probes.get('MediaSource') === false;
	if (isEither && !products.has('Chrome') && system !== '') {
		return { platforms: ['ipados', 'ios'], why: 'probe' };
	}
	return sure('ipados', 'touch');
}

/** Only the engine of iPads, from iPadOS 13 on, which never said an older macOS than 10.15. */
function canBeIpad({ agent }: Sight): boolean {
	const { system, products } = agent;
	if (!products.has('AppleWebKit') || !/Intel Mac OS X 10[._]15/.test(system)) return false;
	if (['Chrome', 'HeadlessChrome', 'Firefox', 'Electron'].some((name) => products.has(name))) {
		return false;
	}
	return !products.has('Version') || majorOf(agent, 'Version') >= 13;
}

/** Telephones and tablets that are asked for the desktop site say they are a Linux PC. */
function ofLinux({ agent, hints, touchPoints }: Sight): PlatformFinding {
	const { system, text, products } = agent;
	if (hints.isMobile === true && touchPoints !== 0) return sure('android');
	if (madeForOneMaker.test(text)) return sure('android');
	if (!/^(?:Mozilla|Opera)\//.test(text)) return notTold;
	const isOtherMachine = /i[3-6]86|aarch64|armv|ppc|riscv|mips|s390/.test(system);
	const hasDistribution =
		/Ubuntu|Debian|Fedora|SUSE|Red Hat|CentOS|Gentoo|\bArch\b|\bMint\b|Raspbian|Mandriva/i.test(
			text,
		);
	// What is built into something says "Linux" alone; where people sit at it there is a desktop.
	if (!hasDistribution && !/X11|Wayland|GNU\/Linux/.test(system)) return notTold;
	// On Android there is Chromium and Firefox, and no WebKit of Linux.
	const isChromium = products.has('Chrome') || products.has('HeadlessChrome');
	const isLikeAndroid = isChromium || products.has('Firefox');
	const isNeverMobile = products.has('HeadlessChrome') || products.has('Electron');
	if (isOtherMachine || hasDistribution || !isLikeAndroid || isNeverMobile) return sure('linux');
	if (touchPoints === 0) return sure('linux', 'touch');
	return { platforms: ['linux', 'android'], why: 'frozenToken' };
}
