import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as attendees from '../sessions/attendees.ts';
import { belongings } from './belongings.query.ts';

/**
 * Takes a person's name out of what outlives them: the attendees of past sessions, and the trail of
 * what was done to them, to their seats and devices, and by them. Call it within the transaction
 * that deletes them, before it does.
 *
 * @param attendeeIds of the person
 * @param instead what stands there from now on
 */
export async function eraseNames(
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
