import { getLocale } from '$lib/paraglide/runtime.js';
import type { ExemptionRecord } from '$lib/server/register/releases.ts';
import { factWord } from '$lib/wording/missing.ts';
import type { Hit } from '../hits.server.ts';

/** A device that a block means, with what has become of it. */
export interface DeviceLine {
	readonly id: string;
	readonly label: string;
	readonly personId: string | null;
	readonly ownerName: string;
	/** What nobody knows and what decides whether it is meant; `null`: it surely is. */
	readonly asks: string | null;
	/** The release that holds. */
	readonly release: ExemptionRecord | null;
	/** Releases that were taken back. */
	readonly earlier: readonly ExemptionRecord[];
}

/** Those still blocked first. */
export function deviceLines(
	hits: readonly Hit[],
	released: readonly ExemptionRecord[],
): readonly DeviceLine[] {
	const lines = hits.map(({ device, missing }): DeviceLine => {
		const own = released.filter(({ deviceId }) => deviceId === device.id);
		const { id, label, personId, ownerName } = device;
		return {
			...{ id, label, personId, ownerName },
			asks:
				missing.length === 0 ? null : missing.map((fact) => factWord(fact, getLocale())).join(', '),
			release: own.find(({ withdrawnAt }) => withdrawnAt === null) ?? null,
			earlier: own.filter(({ withdrawnAt }) => withdrawnAt !== null),
		};
	});
	const rank = ({ release }: DeviceLine) => (release === null ? 0 : 1);
	return lines.toSorted(
		(a, b) => rank(a) - rank(b) || a.ownerName.localeCompare(b.ownerName, 'de'),
	);
}
