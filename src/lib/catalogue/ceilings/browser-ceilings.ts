import type { BrowserCeiling } from '../../compat/ceiling/ceilings.ts';
import { platforms } from '../../device/device.ts';
import { confidences } from '../../compat/tool/provenance.ts';
import ceilings from './browser-ceilings.table.ts';
import { table } from './table.ts';

/** Where a browser ends on a range of systems; from and to are included, nothing is open. */
const columns = [
	'platform',
	'from',
	'to',
	'browser',
	'ends at',
	'as written',
	'frozen',
	'channel',
	'systems',
	'sources',
	'confidence',
	'evidence',
	'notes',
] as const;

export const browserCeilings: readonly BrowserCeiling[] = table(
	'browser-ceilings',
	columns,
	ceilings,
).map((line) => ({
	platform: line.oneOf('platform', platforms),
	osFrom: line.release('from'),
	osTo: line.release('to'),
	systems: line.needed('systems'),
	browser: line.needed('browser'),
	lastVersion: line.release('ends at'),
	confidence: line.oneOf('confidence', confidences),
}));
