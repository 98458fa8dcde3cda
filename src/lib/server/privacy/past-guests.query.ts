import type { Db } from '../db/open.ts';

/** Guests of sessions that began before a moment, of whom more than the name is kept: ids of attendees. */
export async function pastGuests(db: Db, moment: string): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.leftJoin('device', 'device.attendeeId', 'attendee.id')
		.select('attendee.id')
		.distinct()
		.where('session.startsAt', '<', moment)
		.where(({ eb, or }) =>
			or([
				eb('attendee.guestEmail', '!=', ''),
				eb('attendee.guestHasNoDevice', '=', 1),
				eb('device.id', 'is not', null),
			]),
		)
		.execute();
	return rows.map(({ id }) => id);
}
