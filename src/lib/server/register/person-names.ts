import type { Db } from '../db/open.ts';
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
	if (attendeeIds.length > 0) {
		await db
			.updateTable('attendee')
			.set({ guestName: instead })
			.where('id', 'in', attendeeIds)
			.execute();
	}
	await db.updateTable('audit').set({ detail: '{}' }).where('subjectId', 'in', subjects).execute();
	await db
		.updateTable('audit')
		.set({ actorName: instead })
		.where('actorKind', '!=', 'staff')
		.where('actorId', 'in', [personId, ...attendeeIds])
		.execute();
}
