import { linkFor } from '$lib/server/links/sign.ts';
import { requireLink } from '$lib/server/request.ts';
import type { Checker } from '$lib/server/checks/device-check.ts';

/** Opens every door below /j/[link]/check. */
export async function requireChecker(visit: Parameters<typeof requireLink>[0]) {
	const { attendee, session } = await requireLink(visit);
	const { id, personId, name, role, linkId, linkGeneration } = attendee;
	const checker: Checker = {
		owner: personId === null ? { personId: null, attendeeId: id } : { personId, attendeeId: null },
		name,
		actor: { kind: 'attendee', id, name, role },
		path: linkFor({ id: linkId, generation: linkGeneration }),
	};
	return { checker, session };
}
