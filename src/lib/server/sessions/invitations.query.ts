import type { Db } from '../db/open.ts';

export interface Invitation {
	readonly sessionId: string;
	readonly committeeName: string;
	readonly startsAt: string;
}

/** The sessions a person is or was invited to, and that are not called off, the earliest first. */
export async function invitations(db: Db, personId: string): Promise<readonly Invitation[]> {
	return db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.innerJoin('committee', 'committee.id', 'session.committeeId')
		.select(['session.id as sessionId', 'committee.name as committeeName', 'session.startsAt'])
		.where('attendee.personId', '=', personId)
		.where('attendee.standing', '!=', 'withdrawn')
		.where('session.calledOffAt', 'is', null)
		.orderBy('session.startsAt')
		.execute();
}
