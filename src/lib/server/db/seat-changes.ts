import { sql } from 'kysely';

/** For a query of sessions: how often a seat of one of the session's committees was changed. */
export const seatChanges = sql<number>`(
	select sum(c."seatChanges") from committee c
	where c.id = session."committeeId" or c.id in (
		select s."committeeId" from "sessionCommittee" s where s."sessionId" = session.id
	)
)`;
