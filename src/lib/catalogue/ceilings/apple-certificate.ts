import type { CertificateBranch } from '../../compat/ceiling/ceilings.ts';
import { confidences } from '../../compat/tool/provenance.ts';
import certificate from './apple-certificate.table.ts';
import { table } from './table.ts';

/** Which release of each branch carries the certificate that replaces the one of January 2027. */
const columns = [
	'system',
	'from',
	'to',
	'fixed in',
	'only for models ending at',
	'instead',
	'sources',
	'confidence',
	'evidence',
	'notes',
] as const;

export const appleCertificate2027: readonly CertificateBranch[] = table(
	'apple-certificate',
	columns,
	certificate,
).map((line) => {
	const only = line.release('only for models ending at')?.[0];
	const isUpdate = line.text('fixed in')?.startsWith('Security Update') ?? false;
	return {
		system: line.oneOf('system', ['ios', 'macos']),
		from: line.neededRelease('from'),
		to: line.neededRelease('to'),
		fixedIn: isUpdate ? 'otherUpdate' : line.release('fixed in'),
		...(only !== undefined && { onlyForMaxMajor: only }),
		confidence: line.oneOf('confidence', confidences),
	};
});
