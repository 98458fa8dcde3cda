import type { Db } from '../db/open.ts';
import { deviceLinkExpiresAt, expiresAt, linkHours } from './sign.ts';
import { addMs, hourMs } from '../../calendar/moment.ts';

/** How many links were given out before a moment, and still open something. */
export interface OlderLinks {
	/** Of sessions whose invitations were said to be sent by then. */
	readonly sessions: number;
	readonly devices: number;
	/** The last of them ends then; `null`: there is none. */
	readonly lastEnds: string | null;
}

export async function olderLinks(db: Db, moment: string, now: string): Promise<OlderLinks> {
	const attending = await db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.select(({ fn }) => [
			fn.count<number>('attendee.id').as('count'),
			fn.max('session.startsAt').as('last'),
		])
		.where('attendee.standing', '=', 'invited')
		.where('session.calledOffAt', 'is', null)
		.where('session.invitationsSentAt', '<', moment)
		.where('session.startsAt', '>', addMs(now, -linkHours * hourMs))
		.executeTakeFirst();
	const people = await db
		.selectFrom('person')
		.select(({ fn }) => [fn.count<number>('id').as('count'), fn.max('linkExpiresAt').as('last')])
		.where('linkExpiresAt', '>', now)
		// When it was issued follows from when it ends.
		.where('linkExpiresAt', '<', deviceLinkExpiresAt(moment))
		.executeTakeFirst();
	const ends = [attending?.last ? expiresAt(attending.last) : null, people?.last ?? null];
	return {
		sessions: Number(attending?.count ?? 0),
		devices: Number(people?.count ?? 0),
		lastEnds:
			ends
				.filter((end) => end !== null)
				.toSorted()
				.at(-1) ?? null,
	};
}
