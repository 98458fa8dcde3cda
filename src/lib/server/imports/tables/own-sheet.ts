import type { Claim } from '../../../device/claim.ts';
import { readDeviceRow } from '../../../exchange/tables/device-row.ts';
import type { Cells, DeviceRowReading } from '../../../exchange/tables/device-row.ts';
import { locales } from '../../../paraglide/runtime.js';
import type { FactRecord } from '../../register/facts.ts';
import { changedCells } from '../../../views/register/inventory-rows.ts';

// Imported where a sheet of ours comes back and nowhere else: with it come the words of every page.

/** Of a sheet that we gave out, what somebody has changed in the row of a device. */
export function claimsChanged(
	cells: Cells,
	device: { readonly label: string; readonly facts: readonly FactRecord[] },
	reading: DeviceRowReading,
): readonly Claim[] {
	return readDeviceRow(changedCells(cells, device, locales), reading)?.claims ?? [];
}
