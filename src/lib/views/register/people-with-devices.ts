import type { DeviceRecord } from '../../server/register/devices.ts';
import type { PersonRecord } from '../../server/register/people.ts';

/** People as a list shows them, with what their devices are called. */
export function withDevices(people: readonly PersonRecord[], devices: readonly DeviceRecord[]) {
	const owned = Map.groupBy(devices, ({ personId }) => personId);
	return people.map(({ id, sortName, officeName, position, hasNoDevice }) => ({
		id,
		sortName,
		officeName,
		position,
		hasNoDevice,
		devices: (owned.get(id) ?? []).map((device) => device.label),
	}));
}
