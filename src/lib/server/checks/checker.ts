import type { Acting } from '../acting.ts';
import type { OpenedDeviceLink } from '../links/device-link.ts';
import type { OpenedSessionLink } from '../links/session-link.ts';
import type { CheckOwner } from './device-checks.ts';

/** Who checks a device, by whichever link. */
export interface Checker {
	readonly by: Acting;
	readonly owner: CheckOwner;
	/** Whose the devices are: the person, the guest's attendee, or the hall. */
	readonly deviceOwnerId: string;
	readonly name: string;
	/** Of the link: "/j/…" or "/d/…" */
	readonly path: string;
}

interface ByLink {
	readonly by: Acting;
}

export const checkerOfDeviceLink = ({ by, person, path }: OpenedDeviceLink & ByLink): Checker => ({
	by,
	owner: { personId: person.id, attendeeId: null },
	deviceOwnerId: person.id,
	name: person.name,
	path,
});

export function checkerOfSessionLink({ by, attendee, path }: OpenedSessionLink & ByLink): Checker {
	const { id, personId, hallId, name } = attendee;
	const owner: CheckOwner =
		personId === null ? { personId: null, attendeeId: id } : { personId, attendeeId: null };
	return { by, owner, deviceOwnerId: personId ?? hallId ?? id, name, path };
}
