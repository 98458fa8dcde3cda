import type { AppleModel } from '../../compat/ceiling/ceilings.ts';
import { confidences } from '../../compat/tool/provenance.ts';
import ipads from './ipads.table.ts';
import iphones from './iphones.table.ts';
import ipods from './ipods.table.ts';
import { table } from './table.ts';

/**
 * Where the updates of iPhones, iPads and iPods end. "ends at" is the newest release known for the
 * model, not a promise. A floor at or below its first number can be reached; another branch never:
 * 12.4.2 to 12.5.8 were built only for models that end at 12.
 *
 * Below iOS 15 from the life-cycle data of endoflife.date, above from the device lists of Apple's
 * builds in appledb; identifiers and model numbers up to the iPhone 14 from ios-device-list (all MIT,
 * see docs/catalogue.md). Misplaced iPad Pros of the life-cycle data are corrected by hand.
 */
const columns = [
	'model',
	'chip',
	'released',
	'shipped with',
	'ends at',
	'of',
	'identifiers',
	'by',
	'model numbers',
	'sources',
	'confidence',
	'evidence',
	'notes',
] as const;

const modelsOf = (name: string, platform: AppleModel['platform'], written: string): AppleModel[] =>
	table(name, columns, written).map((line) => {
		const maxVersion = line.neededRelease('ends at');
		return {
			name: line.needed('model'),
			platform,
			maxMajor: maxVersion[0] ?? 0,
			maxVersion,
			identifiers: line.list('identifiers'),
			modelNumbers: line.list('model numbers'),
			confidence: line.oneOf('confidence', confidences),
		};
	});

export const appleMobile: readonly AppleModel[] = [
	...modelsOf('iphones', 'ios', iphones),
	...modelsOf('ipods', 'ios', ipods),
	...modelsOf('ipads', 'ipados', ipads),
];

/** In the device list of iOS 27.0.1; their names are not confirmed (appledb-27). */
export const appleMobileUnnamed = {
	identifiers: ['iPhone19,2', 'iPhone19,3', 'iPhone19,7'],
	maxMajor: 27,
} as const;
