import type { Db } from '../db/open.ts';

/** What the sessions hold of a person, as it is stored, the earliest first. */
export const attendances = (db: Db, personId: string) =>
	db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.innerJoin('committee', 'committee.id', 'session.committeeId')
		.select([
			'attendee.id',
			'attendee.sessionId',
			'committee.name as committee',
			'session.startsAt',
			'attendee.role',
			'attendee.vote',
			'attendee.mode',
			'attendee.needs',
			'attendee.standing',
		])
		.where('attendee.personId', '=', personId)
		.orderBy('session.startsAt')
		.execute();
