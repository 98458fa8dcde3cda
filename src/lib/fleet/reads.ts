import type { RequirementName } from '../compat/requirements/index.ts';
import type { Device } from '../device/device.ts';

/**
 * The parts of a device that a check may look at, each with all the properties it is made of. Devices
 * equal in a part are judged the same by every check that reads no more than it.
 */
export const facets = {
	system: ['platform', 'os', 'model', 'identifier'],
	browser: [
		...(['platform', 'os', 'model', 'identifier', 'browser', 'otherBrowsers'] as const),
		...(['calls', 'inAppBrowser', 'canInstall'] as const),
	],
	/** Of the apps the tool's. */
	app: ['platform', 'apps', 'canInstall'],
	conditions: ['conditions'],
	network: ['network'],
	hardware: ['camera', 'microphone', 'speaker'],
	/** What limits of an entry depend on. */
	limits: ['platform', 'os', 'model', 'identifier', 'h264Encoder'],
	/** The city's restrictions on it. */
	restrictions: ['restrictions'],
} as const satisfies Readonly<Record<string, readonly (keyof Device)[]>>;
export type Facet = keyof typeof facets;

/** A device as far as a part goes. */
export type PartOf<F extends Facet> = Pick<Device, (typeof facets)[F][number]>;

/**
 * What no check looks at. A new property of a device does not compile until it is part of a facet, or
 * stands here.
 */
export const unread = { id: true } as const satisfies Readonly<
	Record<Exclude<keyof Device, (typeof facets)[Facet][number]>, true>
>;

/**
 * All that each requirement may look at of a device. The fleet's judgement trusts it and a property
 * test does not; a new requirement does not compile until it has a line here.
 */
export const reads: Readonly<Record<RequirementName, Facet>> = {
	role: 'system',
	policy: 'system',
	cityPolicy: 'system',
	deviceRestrictions: 'restrictions',
	encryption: 'system',
	refusedSystems: 'system',
	systemFloors: 'system',
	browserFloors: 'browser',
	webFeatures: 'browser',
	certificate: 'system',
	app: 'app',
	status: 'browser',
	account: 'system',
	conditions: 'conditions',
	network: 'network',
	links: 'system',
	hardware: 'hardware',
	installBrowser: 'browser',
};
