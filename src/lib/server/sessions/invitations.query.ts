import type { NamedSession } from '../../council/session-names.ts';
import type { Db } from '../db/open.ts';
import * as sessionCommittees from './session-committees.ts';

export interface Invitation extends NamedSession {
	readonly sessionId: string;
	readonly startsAt: string;
}

/** The sessions a person is or was invited to, and that are not called off, the earliest first. */
export async function invitations(db: Db, personId: string): Promise<readonly Invitation[]> {
	const rows = await db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.innerJoin('committee', 'committee.id', 'session.committeeId')
		.select([
			'session.id as sessionId',
			'committee.name as committeeName',
			'session.name',
			'session.startsAt',
		])
		.where('attendee.personId', '=', personId)
		.where('attendee.standing', '!=', 'withdrawn')
		.where('session.calledOffAt', 'is', null)
		.orderBy('session.startsAt')
		.execute();
	const joint = await sessionCommittees.names(
		db,
		rows.map(({ sessionId }) => sessionId),
	);
	return rows.map((row) => ({ ...row, jointWith: joint.get(row.sessionId) ?? [] }));
}
