import type { Browser, Device } from '../device/device.ts';
import type { Facet } from './reads.ts';

/** A device, and for what looks at browsers one of them, as a check sees it. */
export interface Sample {
	readonly device: Device;
	readonly browser: Browser | null;
	/** How the browser comes into play; `null` where none is looked at. */
	readonly use: BrowserUse | null;
}
export type BrowserUse = 'usual' | 'there' | 'install';

const system = ({ platform, os, model, identifier }: Device) => [platform, os, model, identifier];

/** All that a check may read of a sample, by what it says it reads (reads.ts). */
const parts: { readonly [F in Facet]: (sample: Sample, toolId: string) => readonly unknown[] } = {
	system: ({ device }) => system(device),
	browser: ({ device, browser, use }) => [
		...system(device),
		browser,
		use,
		device.calls === false && device.inAppBrowser !== true,
		use === 'usual' && device.inAppBrowser === true,
		use === 'install' && device.canInstall,
	],
	app: ({ device }, toolId) => [device.platform, device.apps[toolId], device.canInstall],
	conditions: ({ device }) => [Object.entries(device.conditions).toSorted()],
	network: ({ device: { network } }) => [network.udp, network.tcp443, network.tcpOther],
	hardware: ({ device }) => [device.camera, device.microphone, device.speaker],
	limits: ({ device }) => [...system(device), device.h264Encoder],
	restrictions: ({ device }) => [device.restrictions],
};

/** Fast for the common values: null, booleans, one word. */
function asText(part: unknown): string {
	if (part === null || part === undefined) return '';
	return typeof part === 'object' || typeof part === 'string' ? JSON.stringify(part) : String(part);
}

/** Numbers samples by one part, from 0 on: those equal in it get the same number. */
export class EquivalenceClasses {
	/** One sample of each class. */
	readonly samples: Sample[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #facet: Facet;
	readonly #toolId: string;

	constructor(facet: Facet, toolId = '') {
		this.#facet = facet;
		this.#toolId = toolId;
	}

	numberOf(sample: Sample): number {
		const key = parts[this.#facet](sample, this.#toolId).map(asText).join('|');
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.samples.length);
		return this.samples.push(sample) - 1;
	}
}
