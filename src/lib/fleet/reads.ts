import type { RequirementName } from '../compat/requirements/index.ts';

/**
 * The parts of a device that a check may look at. Devices equal in a part are judged the same by every
 * check that reads no more than it.
 */
export const facets = [
	/** Platform, system, model and identifier. */
	'system',
	/** The same with the browser, and whether it may be installed. */
	'browser',
	/** Platform, the tool's app, and the right to install it. */
	'app',
	'conditions',
	'network',
	/** Camera, microphone, speaker. */
	'hardware',
	/** System and H.264 encoder: what limits of an entry depend on. */
	'limits',
	/** The city's restrictions on it. */
	'restrictions',
] as const;
export type Facet = (typeof facets)[number];

/**
 * All that each requirement may look at of a device. The matrix trusts it and a property test does
 * not; a new requirement does not compile until it has a line here.
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
