import { ceilings } from '$lib/catalogue/catalogue.ts';
import { appliesTo } from '$lib/compat/restriction.ts';
import { isExempt } from '$lib/device/restriction.ts';
import type { Restriction } from '$lib/device/restriction.ts';
import { deviceOf } from '$lib/device/facts.ts';
import type { MissingFact } from '$lib/compat/missing.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';

/** A device that a block means, or may mean. */
export interface Hit {
	readonly device: DeviceRecord;
	/** What nobody has told us and what decides whether it applies; empty: it surely is. */
	readonly missing: readonly MissingFact[];
	readonly isExempt: boolean;
}

/** The devices that a block means, in the order given; those released from it too. */
export function hitsOf(
	block: Restriction,
	records: readonly DeviceRecord[],
	day: string,
): readonly Hit[] {
	return records.flatMap((record) => {
		const owned = { device: deviceOf(record.id, record.facts), officeId: record.officeId };
		const missing = appliesTo(block.scope, owned, ceilings);
		if (missing === null) return [];
		return [{ device: record, missing, isExempt: isExempt(block, record.id, day) }];
	});
}

/** Ids of the people whose devices are blocked, or may be. */
export const ownersOf = (hits: readonly Hit[]): readonly string[] => [
	...new Set(hits.flatMap((hit) => (hit.isExempt ? [] : (hit.device.personId ?? [])))),
];

export interface HitCounts {
	readonly people: number;
	/** Of the people, those of whom nobody knows whether it applies to them. */
	readonly perhaps: number;
	readonly released: number;
}

export function countsOf(hits: readonly Hit[]): HitCounts {
	const sure = new Set(ownersOf(hits.filter(({ missing }) => missing.length === 0)));
	const all = ownersOf(hits);
	return {
		people: all.length,
		perhaps: all.filter((id) => !sure.has(id)).length,
		released: hits.filter((hit) => hit.isExempt).length,
	};
}
