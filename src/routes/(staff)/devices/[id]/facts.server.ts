import { isAged, lastingDays } from '$lib/device/ageing.ts';
import { isClaim } from '$lib/device/claim.ts';
import { conflictsOf } from '$lib/device/conflicts.ts';
import { isGuess } from '$lib/device/fact.ts';
import type { Statement } from '$lib/device/fact.ts';
import { currentOf } from '$lib/device/facts.ts';
import { newObservations } from '$lib/device/observe.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';
import type { FactRecord } from '$lib/server/register/facts.ts';
import { fieldRank } from '$lib/views/device/device-fields.ts';
import { missingOf } from '$lib/views/device/summary.ts';

/** A fact as its line in the table. */
export interface ShownFact extends FactRecord {
	/** How many days it may be relied on, where it is older; `null`: still good. */
	readonly agedAfter: number | null;
}

/** What the page tells of a device's facts. */
export function factsOf(device: DeviceRecord, now: string) {
	const current = currentOf(device.facts);
	const known = [...current.values()].filter(({ value }) => value !== null);
	return {
		facts: known
			.map((fact): ShownFact => ({
				...fact,
				agedAfter: isAged(fact, now) ? lastingDays(fact) : null,
			}))
			.toSorted(
				(a, b) => fieldRank(a.field) - fieldRank(b.field) || a.field.localeCompare(b.field),
			),
		conflicts: conflictsOf(device.facts),
		missing: missingOf(current),
		history: device.facts
			.filter((fact) => !known.includes(fact))
			.map((fact): ShownFact => ({ ...fact, agedAfter: null })),
	};
}

/** Said again, as of now. */
const again = (facts: readonly FactRecord[], { facts: history }: DeviceRecord, now: string) =>
	newObservations(history, facts.map(statementOf).filter(isClaim), 'confirmed', now);

/** Without who wrote it down. */
const statementOf = ({ field, value, comparator }: FactRecord): Statement => ({
	field,
	value,
	comparator,
});

/** The facts that have aged or that nobody has said, said now; empty: nothing has. */
export const confirmed = (device: DeviceRecord, now: string) =>
	again(
		[...currentOf(device.facts).values()].filter(
			(fact) => fact.value !== null && (isAged(fact, now) || isGuess(fact)),
		),
		device,
		now,
	);

/** One side of a conflict, said again; empty: there is no such conflict any more. */
export const settled = (device: DeviceRecord, factId: string, now: string) =>
	again(
		conflictsOf(device.facts)
			.flatMap(({ current, other }) => [current, other])
			.filter(({ id }) => id === factId)
			.slice(0, 1),
		device,
		now,
	);
