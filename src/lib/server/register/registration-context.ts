import type { Acting } from '../acting.ts';
import type { OpenedDeviceLink } from '../links/device-link.ts';
import type { OpenedSessionLink } from '../links/session-link.ts';
import * as people from './people.ts';
import type { PersonRecord } from './people.ts';

/** Whose devices are registered, by whom and on which page: below a device link or a session link. */
export interface RegistrationContext {
	readonly by: Acting;
	readonly person: PersonRecord;
	/** Path of the page that registers: "/d/…" or "/j/…/device" */
	readonly home: string;
}

interface ByLink {
	readonly by: Acting;
}

export const contextOfDeviceLink = ({
	by,
	person,
	path,
}: OpenedDeviceLink & ByLink): RegistrationContext => ({ by, person, home: path });

/** @returns `null` for guests by name, who are not in the register */
export async function contextOfSessionLink({
	by,
	attendee,
	path,
}: OpenedSessionLink & ByLink): Promise<RegistrationContext | null> {
	if (attendee.personId === null) return null;
	const person = await people.read(by, attendee.personId);
	return person && { by, person, home: `${path}/device` };
}
