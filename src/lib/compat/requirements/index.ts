import { account } from './account.ts';
import { app } from './app.ts';
import { blocks } from './blocks.ts';
import { browserFloors } from './browser-floors.ts';
import { certificate } from './certificate.ts';
import type { Check } from './check.ts';
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

/** All requirements, in order: of equally bad findings the first gives the reason. */
export const checks: readonly Check[] = [
	role,
	policy,
	encryption,
	blocks,
	systemFloors,
	browserFloors,
	webFeatures,
	certificate,
	app,
	status,
	account,
	conditions,
	network,
	links,
	hardware,
	installBrowser,
];
