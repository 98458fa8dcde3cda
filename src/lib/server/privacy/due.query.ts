import { overStates } from '../../exchange/tables/import-states.ts';
import { forgottenGuest, forgottenStaff } from '../sessions/forgotten.ts';
import type { Db } from '../db/open.ts';

/** How many records have been kept long enough, and the day of the oldest; `null`: there is none. */
export interface Due {
	readonly count: number;
	readonly oldest: string | null;
}

/** Sessions that began before a moment and still say who was invited, who of the staff did something, or what they wrote. */
const toldSessions = (db: Db, moment: string) =>
	db
		.selectFrom('session')
		.where('session.startsAt', '<', moment)
		.where(({ eb, or, exists, selectFrom }) =>
			or([
				exists(
					selectFrom('attendee')
						.select('attendee.id')
						.whereRef('attendee.sessionId', '=', 'session.id')
						.where('attendee.hallId', 'is', null),
				),
				exists(
					selectFrom('decision')
						.select('decision.id')
						.whereRef('decision.sessionId', '=', 'session.id')
						.where(({ eb, or }) =>
							or([
								eb('decision.decidedByName', '!=', forgottenStaff),
								eb('decision.note', '!=', ''),
							]),
						),
				),
				eb('session.invitationsSentByName', 'is not', null),
				eb('session.calledOffByName', 'is not', null),
				eb('session.calledOffReason', 'is not', null),
			]),
		);

export const sessionIds = async (db: Db, moment: string): Promise<readonly string[]> =>
	(await toldSessions(db, moment).select('session.id').orderBy('session.startsAt').execute()).map(
		({ id }) => id,
	);

const namedGuests = (db: Db, moment: string) =>
	db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.where('session.startsAt', '<', moment)
		.where('attendee.role', '=', 'guest')
		.where('attendee.personId', 'is', null)
		.where('attendee.hallId', 'is', null)
		.where('attendee.guestName', '!=', forgottenGuest);

export const guestIds = async (db: Db, moment: string): Promise<readonly string[]> =>
	(await namedGuests(db, moment).select('attendee.id').execute()).map(({ id }) => id);

type Counted = { readonly count: string | number | bigint; readonly oldest: string | null };
const dueOf = (row: Counted | undefined): Due => ({
	count: Number(row?.count ?? 0),
	oldest: row?.oldest ?? null,
});

/** How much of each table has been kept long enough, by the moment before which that is so. */
export const dueIn = {
	sessions: async (db: Db, moment: string) =>
		dueOf(
			await toldSessions(db, moment)
				.select(({ fn }) => [
					fn.count<number>('session.id').as('count'),
					fn.min('session.startsAt').as('oldest'),
				])
				.executeTakeFirst(),
		),
	guests: async (db: Db, moment: string) =>
		dueOf(
			await namedGuests(db, moment)
				.select(({ fn }) => [
					fn.count<number>('attendee.id').as('count'),
					fn.min('session.startsAt').as('oldest'),
				])
				.executeTakeFirst(),
		),
	deviceChecks: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('deviceCheck')
				.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldest')])
				.where('at', '<', moment)
				.executeTakeFirst(),
		),
	meetingEvents: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('meetingEvent')
				.innerJoin('session', 'session.id', 'meetingEvent.sessionId')
				.select(({ fn }) => [
					fn.countAll<number>().as('count'),
					fn.min('session.startsAt').as('oldest'),
				])
				.where('meetingEvent.attendeeId', 'is not', null)
				.where('session.startsAt', '<', moment)
				.executeTakeFirst(),
		),
	replies: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('reply')
				.innerJoin('attendee', 'attendee.id', 'reply.attendeeId')
				.innerJoin('session', 'session.id', 'attendee.sessionId')
				.select(({ fn }) => [
					fn.countAll<number>().as('count'),
					fn.min('session.startsAt').as('oldest'),
				])
				.where('session.startsAt', '<', moment)
				.executeTakeFirst(),
		),
	waitingDevices: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('waitingDevice')
				.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('keptAt').as('oldest')])
				.where('keptAt', '<', moment)
				.executeTakeFirst(),
		),
	importRuns: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('importRun')
				.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('startedAt').as('oldest')])
				.where('endedAt', '<', moment)
				.where('state', 'in', overStates)
				.executeTakeFirst(),
		),
	securityEvents: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('securityEvent')
				.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('firstAt').as('oldest')])
				.where('firstAt', '<', moment)
				.executeTakeFirst(),
		),
	audit: async (db: Db, moment: string) =>
		dueOf(
			await db
				.selectFrom('audit')
				.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldest')])
				.where('at', '<', moment)
				.executeTakeFirst(),
		),
};
