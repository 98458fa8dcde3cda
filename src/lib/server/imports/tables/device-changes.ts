import type { Fact } from '../../../device/fact.ts';
import type { StatedFact } from '../../../exchange/device-row.ts';

/** A list that says every week what was known says something new once a week, and no oftener. */
const freshFor = 7 * 24 * 3600 * 1000;

const same = (a: StatedFact, b: StatedFact): boolean =>
	a.comparator === b.comparator && JSON.stringify(a.value) === JSON.stringify(b.value);

/**
 * What a row adds to what imports have said of a device before: the same row twice adds nothing,
 * and neither does an older one.
 *
 * @param known of the device, the newest first, from whatever source
 * @param observedAt when it was true, UTC
 */
export function additions(
	known: readonly Fact[],
	stated: readonly StatedFact[],
	observedAt: string,
): readonly Fact[] {
	return stated.flatMap((fact) => {
		const before = known.find(({ field, source }) => field === fact.field && source === 'imported');
		const added = { ...fact, source: 'imported', observedAt } as const;
		if (before === undefined) return [added];
		if (before.observedAt > observedAt) return [];
		if (same(before, fact)) {
			return Date.parse(observedAt) - Date.parse(before.observedAt) >= freshFor ? [added] : [];
		}
		if (before.observedAt < observedAt) return [added];
		// The same moment read otherwise: the columns were mapped anew, and the later reading counts.
		return [{ ...added, observedAt: new Date(Date.parse(observedAt) + 1).toISOString() }];
	});
}

/** What a sheet we gave out, and got back, says otherwise than is known now. */
export function corrections(
	current: ReadonlyMap<string, Fact>,
	stated: readonly StatedFact[],
	observedAt: string,
): readonly Fact[] {
	return stated
		.filter((fact) => {
			const now = current.get(fact.field);
			return now === undefined || !same(now, fact);
		})
		.map((fact) => ({ ...fact, source: 'imported', observedAt }));
}

/** Whether somebody said something else of one of the fields later on; that stays in force. */
export const isOutdone = (known: readonly Fact[], added: readonly Fact[]): boolean =>
	added.some((fact) =>
		known.some(
			(other) =>
				other.field === fact.field && other.observedAt > fact.observedAt && !same(other, fact),
		),
	);
