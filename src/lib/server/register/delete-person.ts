import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as meetingEvents from '../meeting/meeting-events.ts';
import * as importLeftovers from '../imports/runs/import-leftovers.ts';
import * as importWrites from '../imports/runs/import-writes.ts';
import { waitingAbout } from '../imports/tables/waiting-fits.ts';
import * as waitingDevices from '../imports/tables/waiting-devices.ts';
import * as sourceRecords from '../imports/oparl/source-records.ts';
import * as attendees from '../sessions/attendees.ts';
import * as replies from '../sessions/replies.ts';
import { invitations } from '../sessions/invitations.query.ts';
import { belongings } from './belongings.query.ts';
import * as people from './people.ts';

/**
 * Deletes a person with their seats, devices and facts, what they said of their attendance, and when they came
 * to meetings and left. Sessions
 * that have been keep the name, and so does the audit, unless another is given.
 *
 * @param instead of the name, where the person asked for erasure
 * @returns false if the person is invited to a session to come; then nothing is changed
 */
export async function deletePerson(by: Acting, id: string, instead?: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const person = await people.read(by, id);
		if (!person) return true;
		if ((await invitations(by.db, id)).some(({ startsAt }) => startsAt > by.now)) return false;
		const attendeeIds = await attendees.detachPerson(by.db, id, person.name);
		await meetingEvents.destroyAbout(by.db, attendeeIds);
		await replies.destroyAll(by.db, attendeeIds);
		if (instead !== undefined) await eraseNames(by.db, id, attendeeIds, instead);
		const owned = [id, ...(await belongings(by.db, id))];
		await importWrites.forget(by.db, owned);
		await importLeftovers.forget(by.db, owned);
		const waiting = (await waitingAbout(by.db, person)).map((one) => one.id);
		await waitingDevices.destroyAll(by.db, waiting);
		await importWrites.forget(by.db, waiting);
		await importLeftovers.forget(by.db, waiting);
		await people.destroyAll(by.db, [id]);
		await sourceRecords.forgetPerson(by.db, id);
		await audit.record(by, 'person.destroy', id, { name: instead ?? person.name });
		return true;
	});
}

/**
 * Takes a person's name out of what outlives them: the attendees of past sessions, and the trail of
 * what was done to them, to their seats and devices, and by them. Call it within the transaction
 * that deletes them, before it does.
 *
 * @param attendeeIds of the person
 * @param instead what stands there from now on
 */
async function eraseNames(
	db: Db,
	personId: string,
	attendeeIds: readonly string[],
	instead: string,
): Promise<void> {
	const subjects = [personId, ...attendeeIds, ...(await belongings(db, personId))];
	await attendees.rename(db, attendeeIds, instead);
	await audit.eraseDetails(db, subjects);
	await audit.renameActors(db, [personId, ...attendeeIds], instead);
}
