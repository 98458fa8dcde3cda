import type { MacModels } from '../../compat/ceiling/ceilings.ts';
import { confidences } from '../../compat/tool/provenance.ts';
import macs from './macs.table.ts';
import { table } from './table.ts';

/** Where the updates of Macs end; identifiers come from build records, lines without are unverified. */
const columns = [
	'ends at',
	'newest',
	'intel',
	'sources',
	'confidence',
	'evidence',
	'which',
	'identifiers',
	'notes',
] as const;

export const appleMacs: readonly MacModels[] = table('macs', columns, macs).map((line) => ({
	match: line.needed('which'),
	identifiers: line.list('identifiers'),
	maxMacos: line.neededRelease('ends at'),
	maxVersion: line.release('newest'),
	confidence: line.oneOf('confidence', confidences),
}));
