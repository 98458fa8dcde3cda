import { mergedRemedies } from './merged-remedies.ts';
import { terms } from './remedy.ts';
import type { CostClass, Remedy, RemedyKind } from './remedy.ts';
import { states } from '../verdict.ts';
import type { State, WayVerdict } from '../verdict.ts';
import { ways as wayOrder } from '../way.ts';

/** All that has to be done, one after the other, so that a device gets in on a way. */
export interface RemedySet {
	readonly way: WayVerdict;
	/** In the order of doing: the system before the app that needs it. */
	readonly steps: readonly Remedy[];
	readonly cost: CostClass;
	/** Days from the decision; steps of one person on one device follow each other. */
	readonly leadDays: number;
	readonly effortMinutes: number;
	/** The verdict when all is done. */
	readonly leadsTo: State;
}

/** What must be there before what: later kinds rest on earlier ones. */
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
	'peripheral',
];

const costs: readonly CostClass[] = ['free', 'small', 'purchase', 'ask'];

/** A peripheral ends a limit; nobody needs it to get in. */
const isNeeded = ({ kind }: Remedy): boolean => terms[kind].liftsVerdict && kind !== 'peripheral';

/** `null`: the way works as it is, or nothing that can be done lifts its verdict. */
export function remedySet(way: WayVerdict): RemedySet | null {
	if (way.state !== 'afterRemedy') return null;
	const steps = inOrder(mergedRemedies(way.remedies).filter(isNeeded));
	const sum = (of: (remedy: Remedy) => number) => steps.reduce((all, step) => all + of(step), 0);
	return {
		way,
		steps,
		cost: costs[Math.max(0, ...steps.map(({ kind }) => costs.indexOf(terms[kind].cost)))] ?? 'ask',
		leadDays: sum(({ kind }) => terms[kind].leadDays),
		effortMinutes: sum(({ kind }) => terms[kind].effortMinutes),
		leadsTo: way.limits.length > 0 ? 'limited' : 'works',
	};
}

const inOrder = (remedies: readonly Remedy[]): readonly Remedy[] =>
	[...remedies].sort((a, b) => doingOrder.indexOf(a.kind) - doingOrder.indexOf(b.kind));

/** The cheapest thing to do, over all ways of all devices; then what leads furthest, then the least effort. */
export function cheapestSet(ways: readonly WayVerdict[]): RemedySet | null {
	const [best = null] = ways
		.flatMap((way) => remedySet(way) ?? [])
		.sort(
			(a, b) =>
				costs.indexOf(a.cost) - costs.indexOf(b.cost) ||
				states.indexOf(a.leadsTo) - states.indexOf(b.leadsTo) ||
				a.effortMinutes - b.effortMinutes ||
				a.leadDays - b.leadDays ||
				placeOf(a) - placeOf(b),
		);
	return best;
}

const placeOf = ({ way: { way } }: RemedySet): number =>
	way === null ? wayOrder.length : wayOrder.indexOf(way);
