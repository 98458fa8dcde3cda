import { account } from './account.ts';
import { app } from './app.ts';
import { refusedSystems } from './refused-systems.ts';
import { browserFloors } from './browser-floors.ts';
import { certificate } from './certificate.ts';
import type { Check } from './check.ts';
import { deviceRestrictions } from './device-blocks.ts';
import type { Facet } from './facet.ts';
import { cityPolicy } from './city-policy.ts';
import { conditions } from './conditions.ts';
import { encryption } from './encryption.ts';
import { hardware } from './hardware.ts';
import { installBrowser } from './install-browser.ts';
import { links } from './links.ts';
import { network } from './network.ts';
import { policy } from './policy.ts';
import { role } from './role.ts';
import { status } from './status.ts';
import { systemFloors } from './system-floors.ts';
import { webFeatures } from './web-features.ts';

export interface Requirement {
	readonly check: Check;
	/** All that the check may look at of a device; the fast judgement trusts it, and a test does not. */
	readonly reads: Facet;
}

/** All requirements, in order: of equally bad findings the first gives the reason. */
export const requirements: readonly Requirement[] = [
	{ check: role, reads: 'system' },
	{ check: policy, reads: 'system' },
	{ check: cityPolicy, reads: 'system' },
	{ check: deviceRestrictions, reads: 'blocks' },
	{ check: encryption, reads: 'system' },
	{ check: refusedSystems, reads: 'system' },
	{ check: systemFloors, reads: 'system' },
	{ check: browserFloors, reads: 'browser' },
	{ check: webFeatures, reads: 'browser' },
	{ check: certificate, reads: 'system' },
	{ check: app, reads: 'app' },
	{ check: status, reads: 'browser' },
	{ check: account, reads: 'system' },
	{ check: conditions, reads: 'conditions' },
	{ check: network, reads: 'network' },
	{ check: links, reads: 'system' },
	{ check: hardware, reads: 'hardware' },
	{ check: installBrowser, reads: 'browser' },
];

export const checks: readonly Check[] = requirements.map(({ check }) => check);
