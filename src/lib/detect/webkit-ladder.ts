import { version } from '../device/version.ts';
import type { Span, Version } from '../device/version.ts';
import { mostEntries } from './signals.ts';

/**
 * In which release of iOS a page can first see something; every browser there is the WebKit of its
 * system. From @mdn/browser-compat-data 8.1.9 (CC0, 2026-11-12), without what has a flag or is partial.
 * `css` is asked by CSS.supports, the others by looking for the name.
 */
const rungs: readonly {
	readonly from: Version;
	readonly names: readonly string[];
	readonly css?: string;
	/** The newest release in which this is not there yet. */
	readonly below: Version;
}[] = [
	{ from: version('14.0'), names: ['BigInt'], below: version('13.7') },
	{ from: version('14.5'), names: ['WritableStream'], below: version('14.4') },
	{ from: version('15.0'), names: [], css: 'aspect-ratio', below: version('14.8') },
	{ from: version('15.2'), names: ['FileSystemHandle'], below: version('15.1') },
	{ from: version('15.4'), names: ['at'], below: version('15.3') },
	{ from: version('16.0'), names: ['toSorted'], css: 'container-name', below: version('15.8') },
	{ from: version('16.2'), names: ['CSSFontFeatureValuesRule'], below: version('16.1') },
	{ from: version('16.4'), names: ['CompressionStream', 'AudioSession'], below: version('16.3') },
	{ from: version('17.0'), names: [], css: 'contain-intrinsic-height', below: version('16.7') },
	{ from: version('17.1'), names: ['ManagedMediaSource'], below: version('17.0') },
	{ from: version('17.2'), names: ['Highlight'], css: 'counter-set', below: version('17.1') },
	{
		from: version('17.4'),
		names: ['CSSScopeRule', 'ArrayBuffer.transfer'],
		below: version('17.3'),
	},
	{ from: version('17.5'), names: ['CSSStartingStyleRule'], below: version('17.4') },
	{ from: version('18.0'), names: [], css: 'content-visibility', below: version('17.7') },
	{ from: version('18.2'), names: [], css: 'scrollbar-gutter', below: version('18.1') },
	{ from: version('18.4'), names: ['CookieStore'], css: 'text-autospace', below: version('18.3') },
	{ from: version('26.0'), names: ['AudioDecoder'], css: 'anchor-name', below: version('18.7') },
	{ from: version('26.2'), names: ['CommandEvent'], css: 'field-sizing', below: version('26.1') },
	{ from: version('26.4'), names: ['ReadableByteStreamController'], below: version('26.3') },
	{ from: version('26.5'), names: ['Origin'], below: version('26.4') },
	{ from: version('27.0'), names: [], css: 'overflow-anchor', below: version('26') },
];
/** iPads had it one release before iPhones. */
const managedMediaSourceOnIpads = version('17.0');

/** What only WebKit has, and what Chromium has and WebKit does not. */
const onlyWebkit = ['AudioSession', 'ManagedMediaSource'] as const;
const onlyChromium = ['userAgentData', 'createEncodedStreams', 'chrome'] as const;

export type Probes = ReadonlyMap<string, boolean>;

/** `CSS.supports('aspect-ratio','1')`, "CSS aspect-ratio" and "aspect-ratio" are one. */
export function readProbes(probes: Readonly<Record<string, boolean>> | undefined): Probes {
	const found = new Map<string, boolean>();
	let seen = 0;
	for (const name in probes) {
		if (++seen > mostEntries) break;
		if (name.length <= 100) found.set(plainName(name), probes[name] === true);
	}
	return found;
}

const plainNames = new Set(rungs.flatMap(({ names, css }) => [...names, css ?? '']));

function plainName(name: string): string {
	if (plainNames.has(name)) return name;
	const property = /^CSS\.supports\(\s?["']([\w-]+)/.exec(name)?.[1];
	if (property !== undefined) return property;
	return name
		.replace(/^(?:CSS[ :]|typeof |window\.|globalThis\.|navigator\.)/, '')
		.replace('.prototype', '')
		.replace(/^Array\./, '');
}

export interface Ladder {
	readonly span: Span;
	/** Shown to be WebKit by what no other engine has. */
	readonly isProven: boolean;
}

/**
 * The releases of iOS whose WebKit answers like this; `null`: the answers are none of WebKit's, or
 * say nothing.
 *
 * Two markers must agree on the lower bound. Lockdown Mode and administrators take away interfaces
 * but no properties of CSS, so an upper bound follows from CSS alone.
 */
export function climb(probes: Probes, mayBeIpad: boolean): Ladder | null {
	if (onlyChromium.some((name) => probes.get(name) === true)) return null;
	const top = highestAgreed(probes);
	const isNew = (top?.from[0] ?? 0) >= 18;
	if (isNew && onlyWebkit.some((name) => probes.get(name) === false)) return null;

	const bar = rungs.findIndex(({ css }) => css !== undefined && probes.get(css) === false);
	const aboveBar = bar < 0 ? [] : rungs.slice(bar);
	const isBroken = aboveBar.some(({ names, css }) =>
		[...names, css ?? ''].some((name) => probes.get(name) === true),
	);
	if (isBroken) return null;
	const min = top === null ? version('0') : asOnIpads(top.from, mayBeIpad);
	const max = rungs[bar]?.below ?? null;
	if (top === null && max === null) return null;
	// Screens are shared from iOS 27 on; who says so earlier is another engine.
	if (probes.get('getDisplayMedia') === true && max !== null && (max[0] ?? 0) < 27) return null;
	return { span: { min, max }, isProven: onlyWebkit.some((name) => probes.get(name) === true) };
}

const asOnIpads = (from: Version, mayBeIpad: boolean): Version =>
	mayBeIpad && from[0] === 17 && from[1] === 1 ? managedMediaSourceOnIpads : from;

/** The highest rung that two markers vouch for: two of its own, or one and one of the rung below. */
function highestAgreed(probes: Probes): (typeof rungs)[number] | null {
	const answers = rungs.map((rung) => {
		const asked = [...rung.names, ...(rung.css === undefined ? [] : [rung.css])]
			.map((name) => probes.get(name))
			.filter((answer) => answer !== undefined);
		return { rung, asked: asked.length, there: asked.filter((answer) => answer).length };
	});
	const probed = answers.filter(({ asked }) => asked > 0);
	for (let i = probed.length - 1; i >= 0; i--) {
		const here = probed[i];
		const agreeing = (here?.there ?? 0) + (probed[i - 1]?.there ?? 0);
		if (here !== undefined && here.there > 0 && agreeing >= 2) return here.rung;
	}
	return null;
}
