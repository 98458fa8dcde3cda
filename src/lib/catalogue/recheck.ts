import { addDays } from '../calendar/day.ts';
import { browserData } from './ceilings/browser-data.ts';
import { keptByHand } from './ceilings/by-hand.ts';
import type { CityDecision } from './city-policy.ts';
import type { CatalogueTool } from './load.ts';

/** How many days a fact may rest before somebody has to look again. */
export const recheckAfterDays = {
	appFloor: 90,
	supportWindow: 90,
	osCeiling: 180,
	browserRelease: 30,
	vendorFloor: 180,
	account: 365,
	policy: 365,
} as const;
export type FactAge = keyof typeof recheckAfterDays;

/** A group of facts of one tool, or of the ceilings, that were looked at on the same day. */
export interface Recheck {
	/** Tool id, or a group of tables of `ceilings/`. */
	readonly entry: string;
	readonly age: FactAge;
	readonly checked: string;
	/** First day on which it is due. */
	readonly due: string;
}

const recheck = (entry: string, age: FactAge, checked: string): Recheck => ({
	entry,
	age,
	checked,
	due: addDays(checked, recheckAfterDays[age]),
});

/** What of a tool has to be looked at again, and when. A retired tool stays as it is. */
export function rechecksOf(tool: CatalogueTool): readonly Recheck[] {
	if (tool.status.state === 'retired') return [];
	const { id, checked, supports, constraints } = tool;
	const windows = supports.flatMap(({ window }) =>
		window?.kind === 'latest-n' ? [window.asOf] : [],
	);
	const has = (kind: string) => constraints.some((constraint) => constraint.kind === kind);
	return [
		recheck(id, 'vendorFloor', checked),
		recheck(id, 'account', checked),
		...(has('app-version-floor') ? [recheck(id, 'appFloor', checked)] : []),
		...(has('policy') ? [recheck(id, 'policy', checked)] : []),
		...[...new Set(windows)].map((asOf) => recheck(id, 'supportWindow', asOf)),
	];
}

/** The browser data of a package, and the tables that are kept by hand. */
export const rechecksOfCeilings = (): readonly Recheck[] => [
	...keptByHand.map(({ entry, checked }) => recheck(entry, 'osCeiling', checked)),
	recheck('browser-data', 'browserRelease', browserData.asOf),
];

/** A decision is looked at again after a year, and on the day until which it was made. */
export function cityRecheck({ toolId, checked, until }: CityDecision): Recheck {
	const entry = recheck(toolId, 'policy', checked);
	return until !== null && until < entry.due ? { ...entry, due: until } : entry;
}

export const isDue = ({ due }: Recheck, today: string): boolean => due <= today;
