import { unscoped } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as deviceChecks from '../checks/device-checks.ts';
import type { CheckRecord } from '../checks/device-checks.ts';
import * as devices from '../register/devices.ts';
import type { DeviceRecord } from '../register/devices.ts';
import type { AttendeeRecord } from './attendee-record.ts';

export interface SessionChecks {
	readonly checks: readonly CheckRecord[];
	/** By id, of those who checked a device of the register: what became known of it may outdate the check. */
	readonly devices: ReadonlyMap<string, DeviceRecord>;
}

/** The device checks of everybody who is invited, whoever reads them: the view says what is shown of them. */
export async function readChecks(
	by: Acting,
	invited: readonly Pick<AttendeeRecord, 'id' | 'personId' | 'hallId'>[],
): Promise<SessionChecks> {
	const checks = await deviceChecks.list(
		by.db,
		invited.flatMap(({ personId }) => personId ?? []),
		invited.flatMap(({ id, personId }) => (personId === null ? [id] : [])),
	);
	const named = checks.filter(({ deviceId }) => deviceId !== null);
	const idsOf = (id: (check: CheckRecord) => string | null) => [
		...new Set(named.flatMap((check) => id(check) ?? [])),
	];
	const everyDevice = unscoped(by);
	const known = [
		...(await devices.list(everyDevice, { personIds: idsOf(({ personId }) => personId) })),
		...(await devices.list(everyDevice, { attendeeIds: idsOf(({ attendeeId }) => attendeeId) })),
		...(await devices.list(everyDevice, {
			hallIds: invited.flatMap(({ hallId }) => hallId ?? []),
		})),
	];
	return { checks, devices: new Map(known.map((device) => [device.id, device])) };
}
