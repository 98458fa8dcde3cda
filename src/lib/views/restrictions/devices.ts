import type { Locale } from '../../paraglide/runtime.js';
import { factWord } from '../../wording/missing.ts';
import type { InventoryMatch } from './matches.ts';

/** One device's exemption; days and moments in ISO 8601. */
export interface DeviceExemption {
	readonly id: string;
	readonly deviceId: string;
	readonly note: string;
	readonly exemptFrom: string;
	readonly exemptedAt: string;
	readonly exemptedByName: string;
	/** `null`: it holds. */
	readonly withdrawnAt: string | null;
	readonly withdrawnByName: string | null;
}

/** A device that a restriction applies to, with its exemptions. */
export interface RestrictedDevice {
	readonly id: string;
	readonly label: string;
	readonly personId: string | null;
	readonly ownerName: string;
	/** The unknown facts that decide, in words; `null`: it applies. */
	readonly missing: string | null;
	/** The one that holds. */
	readonly exemption: DeviceExemption | null;
	/** Those that were taken back. */
	readonly withdrawn: readonly DeviceExemption[];
}

/** Those still restricted first, then by owner. */
export function restrictedDeviceRows(
	matches: readonly InventoryMatch[],
	exemptions: readonly DeviceExemption[],
	locale: Locale,
): readonly RestrictedDevice[] {
	const rows = matches.map(({ owned, missing }): RestrictedDevice => {
		const { device, label, personId, ownerName } = owned;
		const own = exemptions.filter(({ deviceId }) => deviceId === device.id);
		return {
			...{ id: device.id, label, personId, ownerName },
			missing:
				missing.length === 0 ? null : missing.map((fact) => factWord(fact, locale)).join(', '),
			exemption: own.find(({ withdrawnAt }) => withdrawnAt === null) ?? null,
			withdrawn: own.filter(({ withdrawnAt }) => withdrawnAt !== null),
		};
	});
	const rank = ({ exemption }: RestrictedDevice) => (exemption === null ? 0 : 1);
	return rows.toSorted((a, b) => rank(a) - rank(b) || a.ownerName.localeCompare(b.ownerName, 'de'));
}
