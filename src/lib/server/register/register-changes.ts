import { addDays } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { ceilings, tools } from '../../catalogue/catalogue.ts';
import { previousData } from '../../catalogue/ceilings/previous-data.ts';
import { withDecisions } from '../../catalogue/city-policy.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';
import { catalogueBefore } from '../../catalogue/previous.ts';
import type { PreviousData } from '../../catalogue/previous.ts';
import type { Restriction } from '../../device/restriction.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { changesBetween, changesByRestriction } from '../../plan/register-changes.ts';
import { changesView } from '../../views/register/changes.ts';
import type { ChangesView } from '../../views/register/changes.ts';
import { inventoryOf } from '../../views/restrictions/matches.ts';
import type { InventoryDevice } from '../../views/restrictions/matches.ts';
import type { Acting } from '../acting.ts';
import * as devices from './devices.ts';
import * as restrictions from './restrictions.ts';
import * as toolPolicies from './tool-policies.ts';

/** What a restriction changes over the register, on its first day or today; `null`: no tool, as one of mail. */
export async function restrictionChanges(
	{ db, now }: Pick<Acting, 'db' | 'now'>,
	restriction: Restriction,
	inventory: readonly InventoryDevice[],
	locale: Locale,
): Promise<ChangesView | null> {
	if (restriction.effect === 'mail') return null;
	const today = dayOf(now);
	const day = restriction.from > today ? restriction.from : today;
	const [known, decided] = await Promise.all([restrictions.list(db, day), toolPolicies.list(db)]);
	const others = known.filter(({ id }) => id !== restriction.id);
	const by = { tools: withDecisions(tools, decided), ceilings };
	const changes = changesByRestriction(inventory, restriction, others, by, day);
	return changesView(changes, inventory, locale);
}

/** What changes on a day from which it holds; ISO date. */
export interface DayOfChanges extends ChangesView {
	readonly day: string;
}

/**
 * What a decision of the city changes over the register, on each day on which something begins or ends and
 * a verdict depends on it; where there is none, the first.
 *
 * @param before as it is saved; `null`: a new one
 */
export async function decisionChanges(
	by: Acting,
	before: CityDecision | null,
	after: CityDecision,
	locale: Locale,
): Promise<readonly DayOfChanges[]> {
	const today = dayOf(by.now);
	const [records, known, decided] = await Promise.all([
		devices.list(by),
		restrictions.list(by.db, today),
		toolPolicies.list(by.db),
	]);
	const inventory = inventoryOf(records);
	const others = decided.filter(({ id }) => id !== after.id);
	const both = before === null ? [after] : [before, after];
	const concerned = tools.filter(({ id }) => both.some(({ toolId }) => toolId === id));
	const was = withDecisions(concerned, before === null ? others : [...others, before]);
	const is = withDecisions(concerned, [...others, after]);
	const days = turningDays(both, today).map((day) => {
		const [then, now] = [
			{ tools: was, ceilings },
			{ tools: is, ceilings },
		];
		const changes = changesBetween(inventory, known, then, now, day);
		return { day, ...changesView(changes, inventory, locale) };
	});
	const turning = days.filter((day) => day.tools.length > 0);
	return turning.length > 0 ? turning : days.slice(0, 1);
}

/** Today, and every later day on which a decision begins to hold or no longer does. */
function turningDays(decisions: readonly CityDecision[], today: string): readonly string[] {
	const turns = decisions.flatMap(({ from, until }) => [
		...(from === null ? [] : [from]),
		...(until === null ? [] : [addDays(until, 1)]),
	]);
	return [...new Set([today, ...turns.filter((day) => day > today)])].toSorted();
}

/** What the last refresh of the catalogue changed; days in ISO 8601. */
export interface RefreshChanges {
	readonly before: string;
	readonly after: string;
	readonly changes: ChangesView;
}

/**
 * What the last refresh of the catalogue's browser tables changed over the register within the scope.
 *
 * @returns `null` where there was none yet
 */
export async function refreshChanges(
	by: Acting,
	locale: Locale,
	previous: PreviousData | null = previousData,
): Promise<RefreshChanges | null> {
	if (previous === null) return null;
	const today = dayOf(by.now);
	const [records, known, decided] = await Promise.all([
		devices.list(by),
		restrictions.list(by.db, today),
		toolPolicies.list(by.db),
	]);
	const inventory = inventoryOf(records);
	const now = { tools: withDecisions(tools, decided), ceilings };
	const changes = changesBetween(inventory, known, catalogueBefore(previous, now), now, today);
	return {
		before: previous.asOf,
		after: ceilings.asOf,
		changes: changesView(changes, inventory, locale),
	};
}
