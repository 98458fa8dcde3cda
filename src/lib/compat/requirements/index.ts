import { account } from './account.ts';
import { app } from './app.ts';
import { refusedSystems } from './refused-systems.ts';
import { browserFloors } from './browser-floors.ts';
import { certificate } from './certificate.ts';
import type { Check } from './check.ts';
import { deviceRestrictions } from './device-restrictions.ts';
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

interface Requirement {
	readonly name: string;
	readonly check: Check;
}

/** All requirements, in order: of equally bad results the first gives the reason. */
export const requirements = [
	{ name: 'role', check: role },
	{ name: 'policy', check: policy },
	{ name: 'cityPolicy', check: cityPolicy },
	{ name: 'deviceRestrictions', check: deviceRestrictions },
	{ name: 'encryption', check: encryption },
	{ name: 'refusedSystems', check: refusedSystems },
	{ name: 'systemFloors', check: systemFloors },
	{ name: 'browserFloors', check: browserFloors },
	{ name: 'webFeatures', check: webFeatures },
	{ name: 'certificate', check: certificate },
	{ name: 'app', check: app },
	{ name: 'status', check: status },
	{ name: 'account', check: account },
	{ name: 'conditions', check: conditions },
	{ name: 'network', check: network },
	{ name: 'links', check: links },
	{ name: 'hardware', check: hardware },
	{ name: 'installBrowser', check: installBrowser },
] as const satisfies readonly Requirement[];
export type RequirementName = (typeof requirements)[number]['name'];

export const checks: readonly Check[] = requirements.map(({ check }) => check);
