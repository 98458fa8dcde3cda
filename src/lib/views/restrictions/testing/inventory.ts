import type { Device } from '../../../device/device.ts';
import type { InventoryDevice } from '../matches.ts';

export const noNames = { offices: new Map<string, string>(), devices: new Map<string, string>() };

/** A device in the inventory: of a person in an office, or of a hall. */
export const inventoryDevice = (
	device: Device,
	personId: string | null,
	officeId: string | null = null,
): InventoryDevice => ({
	...{ device, personId, officeId },
	label: `Gerät ${device.id}`,
	ownerName: personId ?? 'Ratssaal',
});
