import type { WayVerdict } from '../verdict.ts';
import { mergedRemedies } from './merged-remedies.ts';
import type { Remedy, RemedyKind } from './remedy.ts';
import { terms } from './terms.ts';

/** Later kinds depend on earlier ones. */
const doingOrder: readonly RemedyKind[] = [
	'updateOs',
	'installBrowser',
	'updateBrowser',
	'updateApp',
	'installApp',
	'createAccount',
	'openInBrowser',
	'useBrowser',
	'grantPermission',
];

/** A peripheral ends a limit; nobody needs it to get in. */
const isNeeded = ({ kind }: Remedy): boolean => terms[kind].liftsVerdict && kind !== 'peripheral';

/**
 * All that has to be done so that a device gets in on a way, in the order of doing: the system before
 * the app that needs it. Empty: the way works as it is, or nothing that can be done lifts its verdict.
 */
export function stepsFor(way: WayVerdict): readonly Remedy[] {
	if (way.state !== 'afterRemedy') return [];
	return mergedRemedies(way.remedies)
		.filter(isNeeded)
		.toSorted((a, b) => doingOrder.indexOf(a.kind) - doingOrder.indexOf(b.kind));
}
