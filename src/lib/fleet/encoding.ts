import { browsersThere, installableBrowsers } from '../compat/judge/browsers.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import type { Tool } from '../compat/tool/tool.ts';
import type { Browser, Device } from '../device/device.ts';
import { Classes } from './classes.ts';
import { Group } from './group.ts';
import type { Base, UsedBrowser } from './group.ts';
import * as keys from './keys.ts';
import type { BrowserUse } from './keys.ts';

/** Parts that are the same for all tools and all browsers; restrictions stand last. */
export const plainFacets = [
	'system',
	'conditions',
	'network',
	'hardware',
	'limits',
	'restrictions',
] as const;
export type PlainFacet = (typeof plainFacets)[number];

/** One browser of a device, as a check sees it; `null` where none is known. */
export interface BrowserSample {
	readonly device: Device;
	/** Number of its system's class. */
	readonly system: number;
	readonly browser: Browser | null;
	readonly use: BrowserUse;
}

/**
 * The devices of one platform as numbers: what two of them have alike has the same number, and devices
 * alike in everything are one profile.
 */
export class FleetEncoding {
	readonly plain: { readonly [F in PlainFacet]: Classes<Device> } = {
		system: new Classes(),
		conditions: new Classes(),
		network: new Classes(),
		hardware: new Classes(),
		limits: new Classes(),
		restrictions: new Classes(),
	};
	readonly browser = new Classes<BrowserSample>();
	/** By place of the tool. */
	readonly apps: readonly Classes<Device>[];
	/** All apps of a device together: by place of the tool the class of its app. */
	readonly appSets = new Classes<readonly number[]>();
	readonly group = new Group(plainFacets.length);
	/** By device the number of its profile. */
	readonly profileOf: Uint32Array;

	readonly #tools: readonly Tool[];
	readonly #day: string;
	readonly #ceilings: Ceilings;
	readonly #ceilingClasses = new Classes<null>();
	/** By model the number of where its updates end. */
	readonly #models = new Classes<number>();
	readonly #browserSets = new Classes<readonly UsedBrowser[]>();
	readonly #bases = new Classes<Base>();
	/** By its apps a device that was encoded. */
	readonly #encoded = new Map<Device['apps'], { readonly device: Device; readonly base: Base }>();

	constructor(
		devices: readonly Device[],
		tools: readonly Tool[],
		{ day, ceilings }: { readonly day: string; readonly ceilings: Ceilings },
	) {
		this.#tools = tools;
		this.#day = day;
		this.#ceilings = ceilings;
		this.apps = tools.map(() => new Classes());
		const profiles = new Classes<Base>();
		this.profileOf = Uint32Array.from(devices, (device) => {
			const base = this.#baseOf(device);
			const restrictions = this.plain.restrictions.numberOf(keys.restrictionsKey(device), device);
			const key = restrictions * 2 ** 30 + base.number;
			const known = profiles.find(key);
			if (known !== undefined) return known;
			this.group.add(base, restrictions);
			return profiles.add(key, base);
		});
	}

	/** Many ask of one device with and without a restriction: the second time it costs little. */
	#baseOf(device: Device): Base {
		const known = this.#encoded.get(device.apps);
		if (known !== undefined && isSameBut(device, known.device)) return known.base;
		const base = this.#newBase(device);
		this.#encoded.set(device.apps, { device, base });
		return base;
	}

	#newBase(device: Device): Base {
		const { plain } = this;
		const model = this.#modelOf(device);
		const ceiling = this.#models.samples[model] ?? 0;
		const system = plain.system.numberOf(keys.systemKey(ceiling, device), device);
		const conditions = plain.conditions.numberOf(keys.conditionsKey(device), device);
		const network = plain.network.numberOf(keys.networkKey(device), device);
		const hardware = plain.hardware.numberOf(keys.hardwareKey(device), device);
		const limits = plain.limits.numberOf(keys.limitsKey(system, model, device), device);
		const appSet = this.#appSetOf(device);
		const browsersKey = keys.browsersKey(system, device);
		const browserSet =
			this.#browserSets.find(browsersKey) ??
			this.#browserSets.add(browsersKey, this.#browsersOf(device, system));
		const key = `${system} ${conditions} ${network} ${hardware} ${limits} ${appSet} ${browserSet}`;
		const known = this.#bases.samples[this.#bases.find(key) ?? -1];
		if (known !== undefined) return known;
		const base: Base = {
			number: this.#bases.samples.length,
			parts: [system, conditions, network, hardware, limits],
			appSet,
			browsers: this.#browserSets.samples[browserSet] ?? [],
		};
		this.#bases.add(key, base);
		return base;
	}

	#modelOf(device: Device): number {
		const key = keys.modelKey(device);
		const known = this.#models.find(key);
		if (known !== undefined) return known;
		const ceiling = keys.ceilingKey(device, this.#ceilings);
		return this.#models.add(key, this.#ceilingClasses.numberOf(ceiling, null));
	}

	#appSetOf(device: Device): number {
		const key = keys.appsKey(device);
		const known = this.appSets.find(key);
		if (known !== undefined) return known;
		const classes = this.apps.map((all, place) =>
			all.numberOf(keys.appKey(device, this.#tools[place]?.id ?? ''), device),
		);
		return this.appSets.add(key, classes);
	}

	#browsersOf(device: Device, system: number): readonly UsedBrowser[] {
		const { platform } = device;
		if (platform === null || platform === 'telephone') return [];
		const there = browsersThere(device, platform);
		const numbered = (browser: Browser | null, use: BrowserUse): UsedBrowser => ({
			classNumber: this.browser.numberOf(keys.browserKey(system, device, browser, use), {
				...{ device, system, browser, use },
			}),
			isReopened: use === 'there' && device.inAppBrowser === true,
		});
		return [
			...(there.length === 0 ? [numbered(null, 'usual')] : []),
			...there.map((browser) => numbered(browser, browser === device.browser ? 'usual' : 'there')),
			...installableBrowsers(device, platform, this.#day, this.#ceilings).map((browser) =>
				numbered(browser, 'install'),
			),
		];
	}
}

/** The same device, but for its name and its restrictions. */
function isSameBut(device: Device, other: Device): boolean {
	for (const property of properties) if (device[property] !== other[property]) return false;
	return true;
}

const compared: Readonly<Record<Exclude<keyof Device, 'id' | 'restrictions'>, true>> = {
	...{ platform: true, model: true, identifier: true, os: true, browser: true },
	...{ otherBrowsers: true, apps: true, camera: true, microphone: true, speaker: true },
	...{ calls: true, h264Encoder: true, canInstall: true, inAppBrowser: true },
	...{ network: true, conditions: true },
};
const isCompared = (name: string): name is keyof typeof compared => name in compared;
const properties = Object.keys(compared).filter(isCompared);
