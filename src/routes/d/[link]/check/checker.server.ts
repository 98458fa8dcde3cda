import { requireDeviceLink } from '$lib/server/request.ts';
import type { Checker } from '$lib/server/checks/device-check.ts';

/** Opens every door below /d/[link]/check. */
export async function requireChecker(
	visit: Parameters<typeof requireDeviceLink>[0],
): Promise<Checker> {
	const { person, path } = await requireDeviceLink(visit);
	return {
		owner: { personId: person.id, attendeeId: null },
		name: person.name,
		actor: { kind: 'attendee', id: person.id, name: person.name, role: null },
		path,
	};
}
