import { browsersThere, installableBrowsers } from '../compat/judge/browsers.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import { platforms } from '../device/device.ts';
import type { Device, Platform } from '../device/device.ts';
import type { Facet } from './reads.ts';
import type { Tool } from '../compat/tool/tool.ts';
import { EquivalenceClasses } from './equivalence-classes.ts';
import type { BrowserUse } from './equivalence-classes.ts';

/** Parts that are the same for all tools and all browsers. */
export const plainFacets = [
	'system',
	'conditions',
	'network',
	'hardware',
	'limits',
	'restrictions',
] as const;
export type PlainFacet = Exclude<Facet, 'app' | 'browser'>;
/** Its place among them. */
export const systemPlace = plainFacets.indexOf('system');
export const restrictionsPlace = plainFacets.indexOf('restrictions');

/** The classes seen so far. */
export interface Seen {
	readonly plain: { readonly [F in PlainFacet]: EquivalenceClasses };
	readonly browser: EquivalenceClasses;
	/** By place of the tool. */
	readonly apps: readonly EquivalenceClasses[];
}

/** How many classes in all; grows with each new one. */
export const seenCount = ({ plain, browser, apps }: Seen): number =>
	[...Object.values(plain), browser, ...apps].reduce((all, { samples }) => all + samples.length, 0);

export const nothingSeen = (tools: readonly Tool[]): Seen => ({
	plain: {
		system: new EquivalenceClasses('system'),
		conditions: new EquivalenceClasses('conditions'),
		network: new EquivalenceClasses('network'),
		hardware: new EquivalenceClasses('hardware'),
		limits: new EquivalenceClasses('limits'),
		restrictions: new EquivalenceClasses('restrictions'),
	},
	browser: new EquivalenceClasses('browser'),
	apps: tools.map(({ id }) => new EquivalenceClasses('app', id)),
});

/** A device as numbers of classes. */
export interface Profile {
	/** Place in `platforms`; -1: not known. */
	readonly platform: number;
	/** By place in `plainFacets`. */
	readonly parts: readonly number[];
	readonly apps: readonly number[];
	readonly browsers: readonly { readonly classNumber: number; readonly isReopened: boolean }[];
}

/** What identifies a profile: devices equal in everything are judged once. */
export const profileKey = (device: Device): string => JSON.stringify({ ...device, id: '' });

export function profileOf(device: Device, seen: Seen, day: string, ceilings: Ceilings): Profile {
	const sample = { device, browser: null, use: null };
	const { plain } = seen;
	return {
		platform: device.platform === null ? -1 : platforms.indexOf(device.platform),
		parts: plainFacets.map((facet) => plain[facet].numberOf(sample)),
		apps: seen.apps.map((classes) => classes.numberOf(sample)),
		browsers:
			device.platform === null || device.platform === 'telephone'
				? []
				: browsersOf(device, device.platform, seen.browser, day, ceilings),
	};
}

function browsersOf(
	device: Device,
	platform: Platform,
	classes: EquivalenceClasses,
	day: string,
	ceilings: Ceilings,
): Profile['browsers'] {
	const there = browsersThere(device, platform);
	const stated = there.length > 0 ? there : [null];
	const numbered = (browser: (typeof stated)[number], use: BrowserUse, isReopened: boolean) => ({
		classNumber: classes.numberOf({ device, browser, use }),
		isReopened,
	});
	return [
		...stated.map((browser) => {
			const isUsual = browser === device.browser;
			const isReopened = !isUsual && device.inAppBrowser === true;
			return numbered(browser, isUsual ? 'usual' : 'there', isReopened);
		}),
		...installableBrowsers(device, platform, day, ceilings).map((browser) =>
			numbered(browser, 'install', false),
		),
	];
}
