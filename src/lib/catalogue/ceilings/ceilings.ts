import type { Ceilings } from '../../compat/ceiling/ceilings.ts';
import { appleCertificate2027 } from './apple-certificate.ts';
import { appleMacs } from './apple-macs.ts';
import { appleMobile, appleMobileUnnamed } from './apple-mobile.ts';
import { browserCeilings } from './browser-ceilings.ts';
import { browserData } from './browser-data.ts';
import { browserReleases } from './browser-releases.ts';
import { systems } from './system-cycles.ts';

/** What a free update reaches, and what was released when. */
export const ceilings: Ceilings = {
	asOf: browserData.asOf,
	appleMobile,
	appleMobileUnnamed,
	appleMacs,
	systems,
	browserReleases,
	browserCeilings,
	appleCertificate2027,
};
