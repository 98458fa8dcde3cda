import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import * as attendees from '../sessions/attendees.ts';
import * as people from './people.ts';

/**
 * Puts down that a person has no device, or takes that back.
 *
 * @returns false if a device of theirs is registered, or they are out of reach; then nothing is
 * changed
 */
export async function declare(
	by: Acting,
	personId: string,
	hasNoDevice: boolean,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		if (!(await people.read(by, personId))) return false;
		if (!(await people.setHasNoDevice(by.db, personId, hasNoDevice))) return false;
		await audit.record(by, 'person.update', personId, { hasNoDevice });
		return true;
	});
}

/** As `declare`, of a guest, by the id of the attendee. */
export async function declareOfGuest(
	by: Acting,
	attendeeId: string,
	hasNoDevice: boolean,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		if (!(await attendees.setGuestHasNoDevice(by.db, attendeeId, hasNoDevice))) return false;
		await audit.record(by, 'attendee.setNoDevice', attendeeId, { hasNoDevice });
		return true;
	});
}
