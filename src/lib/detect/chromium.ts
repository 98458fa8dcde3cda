import type { BrowserName } from '../device/device.ts';
import type { Version } from '../device/version.ts';
import type { BrowserFinding, FoundPlatform } from './findings.ts';
import type { Sight } from './sight.ts';
import { release, withoutZeros } from './spans.ts';

/** They count versions of their own, and what they can do follows from the Chromium inside. */
const builtOfIt: readonly BrowserName[] = [
	'edge',
	'opera',
	'brave',
	'vivaldi',
	'samsung-internet',
	'arkweb',
];
/**
 * Of those that the catalogue has no name for, the ones that leave Chromium as it is. UC, Quark and QQ
 * bring an engine of their own and call it Chrome.
 */
const otherBuiltOfIt = /YaBrowser\/|HuaweiBrowser\/|Whale\/|coc_coc|HeyTapBrowser\/|VivoBrowser\//;

/**
 * The Chromium inside a browser that is called something else.
 *
 * @returns `null`: none, Chrome itself, or the signals do not agree
 */
export function chromiumInside(
	{ agent, hints }: Sight,
	platforms: readonly FoundPlatform[],
	{ name }: BrowserFinding,
): Version | null {
	if (name === null || platforms.some((one) => one === 'ios' || one === 'ipados')) return null;
	const isOne = builtOfIt.includes(name) || (name === 'other' && otherBuiltOfIt.test(agent.text));
	if (!isOne) return null;
	const said = read(agent.products.get('Chrome') ?? '');
	const hinted = read(hints.brands.find((brand) => brand.name === 'Chromium')?.version ?? '');
	if (said === null || hinted === null) return said ?? hinted;
	if (said[0] !== hinted[0]) return null;
	return hinted.length > said.length ? hinted : said;
}

function read(text: string): Version | null {
	const version = release(/^\d{1,5}(?:\.\d{1,7}){0,5}/.exec(text)?.[0] ?? '');
	return version === null || version[0] === 0 ? null : withoutZeros(version);
}
