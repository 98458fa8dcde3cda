import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { erase } from '../db/audit-chain/erase.ts';
import * as letters from '../mail/letters.ts';
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
 * @param instead of the name, where the person asked for erasure: it is taken out of what outlives them, the attendees
 * of past sessions and the audit of what was done to them, to their seats and devices, and by them
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
		await letters.forget(by.db, attendeeIds);
		if (instead !== undefined) await attendees.rename(by.db, attendeeIds, instead);
		const owned = [id, ...(await belongings(by.db, id))];
		await importWrites.forget(by.db, owned);
		await importLeftovers.forget(by.db, owned);
		const waiting = (await waitingAbout(by.db, person)).map((one) => one.id);
		await waitingDevices.destroyAll(by.db, waiting);
		await importWrites.forget(by.db, waiting);
		await importLeftovers.forget(by.db, waiting);
		await people.destroyAll(by.db, [id]);
		await sourceRecords.forgetPerson(by.db, id);
		const lineId = await audit.record(by, 'person.destroy', id, { name: instead ?? person.name });
		if (instead !== undefined) {
			const theirs = { subjectIds: [...owned, ...attendeeIds], actorIds: [id, ...attendeeIds] };
			await erase(by.db, { ...theirs, instead, lineId });
		}
		return true;
	});
}
