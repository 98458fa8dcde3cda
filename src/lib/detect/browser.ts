import type { BrowserName } from '../device/device.ts';
import type { Version } from '../device/version.ts';
import type { BrowserFinding, FoundPlatform } from './findings.ts';
import type { Brand } from './hints.ts';
import type { Sight } from './sight.ts';
import { release, withoutZeros } from './spans.ts';
import { isLikeFirefoxOnIpad } from './systems/apple-mobile.ts';
import { parsedBrowserName } from './ua-parser.ts';
import type { UserAgent } from './user-agent.ts';

/** Products that name the browser, in the order in which they win. */
const byProduct: readonly (readonly [product: string, name: BrowserName])[] = [
	['ArkWeb', 'arkweb'],
	['SamsungBrowser', 'samsung-internet'],
	['EdgiOS', 'edge'],
	['EdgA', 'edge'],
	['Edg', 'edge'],
	['Edge', 'edge'],
	['OPR', 'opera'],
	['OPRGX', 'opera'],
	['OPX', 'opera'],
	['OPT', 'opera'],
	['OPiOS', 'opera'],
	['Vivaldi', 'vivaldi'],
	['Brave', 'brave'],
	['FxiOS', 'firefox'],
	['CriOS', 'chrome'],
];

/** Browsers the catalogue has no name for. */
const others =
	/Silk\/|YaBrowser\/|YaSearchBrowser|UCBrowser\/|UCWEB|MiuiBrowser\/|HuaweiBrowser\/|HeyTapBrowser\/|VivoBrowser\/|QQBrowser\/|DuckDuckGo\/|Ddg\/|Ecosia|Whale\/|Puffin\/|Maxthon|Iron\/|Epiphany\/|Falkon\/|Konqueror|QtWebEngine\/|SeaMonkey|Seamonkey|PaleMoon|Waterfox|LibreWolf|Focus\/|Klar\/|Iceweasel|IceCat|Trident\/|MSIE |Avast\/|AVG\/|Norton\/|CCleaner\/|Sleipnir|coc_coc|SznProhlizec|PhoenixBrowser|Aloha|Quark\/|MetaSr|LBBROWSER|Opera Mini|Presto\/|Seznam|Midori|SLBrowser|Camino|K-Meleon|Basilisk|baidubrowser|OculusBrowser|Wolvic|Mercury\/|Dolphin|Coast\/|Atlas\/|OWA\//;

/** What every browser says, or says beside its name without being another one. */
const plain = new Set(
	'Mozilla AppleWebKit Version Mobile Safari Chrome HeadlessChrome Chromium Gecko Firefox like Ubuntu Debian Fedora Raspbian Linux'.split(
		' ',
	),
);

const byBrand = new Map<string, BrowserName>([
	['Google Chrome', 'chrome'],
	['Microsoft Edge', 'edge'],
	['Opera', 'opera'],
	['Opera GX', 'opera'],
	['OperaMobile', 'opera'],
	['Brave', 'brave'],
	['Vivaldi', 'vivaldi'],
	['Samsung Internet', 'samsung-internet'],
]);
const nameless = new Set(['Chromium', 'HeadlessChrome', 'Android WebView']);

const unknown: BrowserFinding = { name: null, version: null, why: 'notTold' };

/** Which browser, and which version of it as far as that is told. */
export function browserOf(
	sight: Sight,
	platforms: readonly FoundPlatform[],
	inApp: boolean,
): BrowserFinding {
	const own = byAgent(sight, platforms, inApp);
	const { agent, hints, probes } = sight;
	const isApple = platforms.some((platform) => platform === 'ios' || platform === 'ipados');
	if (isApple || (own.name === null && agent.products.has('AppleWebKit') && !isChromium(agent))) {
		return own;
	}
	const isNamed = own.name !== null && own.name !== 'chrome';
	if (probes.get('brave') === true && own.name === 'chrome') {
		return { ...own, name: 'brave', why: 'probe' };
	}
	if (hints.brands.length === 0 || own.name === 'in-app-webview') return own;
	return isNamed ? withHints(own, hints.brands) : ofBrands(own, hints.brands, agent);
}

const isChromium = ({ products }: UserAgent): boolean =>
	products.has('Chrome') || products.has('HeadlessChrome');

function byAgent(
	{ agent, touchPoints }: Sight,
	platforms: readonly FoundPlatform[],
	inApp: boolean,
): BrowserFinding {
	const { text, products } = agent;
	if (inApp) return { name: 'in-app-webview', version: webviewVersion(agent), why: 'userAgent' };
	for (const [product, name] of byProduct) {
		const version = products.get(product);
		if (version !== undefined) return named(name, withoutZeros(read(version) ?? []));
	}
	if (text.startsWith('Opera/') && !text.includes('Opera Mini')) {
		return named('opera', read(products.get('Version') ?? ''));
	}
	if (others.test(text)) return named('other', null);

	const strange = [...products.keys()].find((name) => !plain.has(name) && !/^[\d.]/.test(name));
	if (strange !== undefined && products.has('Mozilla')) {
		const parsed = parsedBrowserName(text);
		const isUsual = parsed === null || /^(?:Mobile )?(?:Chrome|Safari|Firefox|WebKit)/.test(parsed);
		return isUsual ? unknown : named('other', null);
	}
	const chrome = products.get('Chrome') ?? products.get('HeadlessChrome');
	if (chrome !== undefined) {
		// Chrome has no such token: a browser that a maker of telephones built of it.
		if (products.has('Version')) return unknown;
		return named('chrome', withoutZeros(read(chrome) ?? []));
	}
	const firefox = products.get('Firefox');
	if (firefox !== undefined) return named('firefox', withoutZeros(read(firefox) ?? []));
	if (!products.has('Safari') || !products.has('AppleWebKit')) return unknown;
	return ofSafari(agent, platforms, touchPoints);
}

function ofSafari(
	agent: UserAgent,
	platforms: readonly FoundPlatform[],
	touchPoints: number | null,
): BrowserFinding {
	const isApple = platforms.some((name) => ['ios', 'ipados', 'macos'].includes(name));
	if (!isApple) return platforms.length > 0 ? named('other', null) : unknown;
	const version = read(agent.products.get('Version') ?? '');
	if (version === null) return unknown;
	const isAsMac = platforms.includes('macos') || (touchPoints !== null && touchPoints > 1);
	const isMac = platforms.length === 1 && platforms[0] === 'macos';
	if (isAsMac && !isMac && isLikeFirefoxOnIpad(version, agent.system)) return unknown;
	return named('safari', version);
}

const read = (text: string): Version | null =>
	release(/^\d{1,7}(?:\.\d{1,7}){0,5}/.exec(text)?.[0] ?? '');

const named = (name: BrowserName, version: Version | null): BrowserFinding => ({
	name,
	version: version === null || version.length === 0 || version[0] === 0 ? null : version,
	why: 'userAgent',
});

/** Of Chromium alone: elsewhere the version inside an app is that of the system. */
function webviewVersion({ products, system }: UserAgent): Version | null {
	if (/iPhone|iPad|iPod/.test(system)) return null;
	const version = read(products.get('Chrome') ?? '');
	return version === null ? null : withoutZeros(version);
}

/** Named by the user agent; a hint may know the version in full. */
function withHints(own: BrowserFinding, brands: readonly Brand[]): BrowserFinding {
	const brand = brands.find(({ name }) => byBrand.has(name));
	const name = byBrand.get(brand?.name ?? '');
	if (brand === undefined || name === undefined) return own;
	if (name !== own.name) {
		return name === 'chrome' ? own : { name: null, version: null, why: 'contradiction' };
	}
	// Opera's hint names the Chromium inside: what the user agent says of Opera stands.
	const isOwn = own.version === null || own.version[0] === told(brand)?.[0];
	return isOwn ? fuller(own, brand) : own;
}

function ofBrands(own: BrowserFinding, brands: readonly Brand[], agent: UserAgent): BrowserFinding {
	const special = brands.filter(({ name }) => !nameless.has(name) && name !== 'Google Chrome');
	const [brand] = special;
	if (brand !== undefined) {
		const name = byBrand.get(brand.name);
		if (name === undefined) return { name: 'other', version: null, why: 'clientHint' };
		return { name, version: told(brand), why: 'clientHint' };
	}
	const chromium = brands.find(({ name }) => name === 'Google Chrome') ?? brands[0];
	if (chromium === undefined || own.name === 'other') return own;
	if (own.name === null && agent.products.size > 0 && !isChromium(agent)) return own;
	return fuller({ ...own, name: own.name ?? 'chrome' }, chromium);
}

function told({ version }: Brand): Version | null {
	const said = read(version);
	return said === null || said[0] === 0 ? null : withoutZeros(said);
}

/** Of one major the longer one; of two a contradiction, and none is believed. */
function fuller(own: BrowserFinding, brand: Brand): BrowserFinding {
	const hinted = told(brand);
	if (hinted === null) return own;
	if (own.version === null) return { ...own, version: hinted, why: 'clientHint' };
	if (own.version[0] !== hinted[0]) return { ...own, version: null, why: 'contradiction' };
	return hinted.length > own.version.length ? { ...own, version: hinted, why: 'clientHint' } : own;
}
