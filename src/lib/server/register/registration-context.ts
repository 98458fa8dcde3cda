import type { Acting } from '../acting.ts';
import type { OpenedDeviceLink } from '../links/device-link.ts';
import type { OpenedSessionLink } from '../links/session-link.ts';
import type { Owner } from './devices.ts';
import * as people from './people.ts';

/** Whose devices are registered: a person's, a guest's for one session, or a hall's. */
export interface DeviceOwner {
	/** Of the person, of the guest's attendee, or of the hall. */
	readonly id: string;
	readonly is: Owner;
	readonly name: string;
	readonly hasNoDevice: boolean;
}

/** Whose devices are registered, by whom and on which page: below a device link or a session link. */
export interface RegistrationContext {
	readonly by: Acting;
	readonly owner: DeviceOwner;
	/** Path of the page that registers: "/d/…" or "/j/…/device" */
	readonly home: string;
}

interface ByLink {
	readonly by: Acting;
}

type Named = Pick<DeviceOwner, 'id' | 'name' | 'hasNoDevice'>;

const ownerOfPerson = ({ id, name, hasNoDevice }: Named): DeviceOwner => ({
	...{ id, name, hasNoDevice },
	is: { personId: id, hallId: null },
});

export const contextOfDeviceLink = ({
	by,
	person,
	path,
}: OpenedDeviceLink & ByLink): RegistrationContext => ({
	by,
	owner: ownerOfPerson(person),
	home: path,
});

/** @returns `null` where the person is not in the register any more */
export async function contextOfSessionLink({
	by,
	attendee,
	path,
}: OpenedSessionLink & ByLink): Promise<RegistrationContext | null> {
	const owner = await ownerOf(by, attendee);
	return owner && { by, owner, home: `${path}/device` };
}

async function ownerOf(
	by: Acting,
	attendee: OpenedSessionLink['attendee'],
): Promise<DeviceOwner | null> {
	const { id, name, personId, hallId, hasNoDevice } = attendee;
	if (personId !== null) {
		const person = await people.read(by, personId);
		return person && ownerOfPerson(person);
	}
	if (hallId !== null) {
		return { id: hallId, name, hasNoDevice: false, is: { personId: null, hallId } };
	}
	return { id, name, hasNoDevice, is: { personId: null, hallId: null, attendeeId: id } };
}
