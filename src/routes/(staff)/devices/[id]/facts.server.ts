import { isAged, lastingDays } from '$lib/device/ageing.ts';
import { conflictsOf } from '$lib/device/conflicts.ts';
import { currentOf } from '$lib/device/facts.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';
import type { FactRecord } from '$lib/server/register/facts.ts';
import { fieldRank, wanted } from '../device-fields.ts';

/** A fact as its line in the table. */
export interface ShownFact extends FactRecord {
	/** How many days it may be relied on, where it is older; `null`: still good. */
	readonly agedAfter: number | null;
}

/** What the page tells of a device's facts. */
export function factsOf(device: DeviceRecord, now: string) {
	const current = currentOf(device.facts);
	const known = [...current.values()].filter(({ value }) => value !== null);
	const isTelephone = current.get('platform')?.value === 'telephone';
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
		missing: isTelephone
			? []
			: wanted.filter((field) => !known.some((fact) => fact.field === field)),
		history: device.facts
			.filter((fact) => !known.includes(fact))
			.map((fact): ShownFact => ({ ...fact, agedAfter: null })),
	};
}

/** Said again, as of now. */
const again = ({ field, value, comparator }: FactRecord, now: string) =>
	({ field, value, comparator, source: 'office', observedAt: now }) as const;

/** The facts that have aged, said again; empty: nothing has. */
export const confirmed = (device: DeviceRecord, now: string) =>
	[...currentOf(device.facts).values()]
		.filter((fact) => fact.value !== null && isAged(fact, now))
		.map((fact) => again(fact, now));

/** One side of a conflict, said again; empty: there is no such conflict any more. */
export const settled = (device: DeviceRecord, factId: string, now: string) =>
	conflictsOf(device.facts)
		.flatMap(({ current, other }) => [current, other])
		.filter(({ id }) => id === factId)
		.slice(0, 1)
		.map((fact) => again(fact, now));
