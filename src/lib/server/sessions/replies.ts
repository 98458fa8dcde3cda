import { attendanceModes } from '../../council/nouns.ts';
import type { AttendanceMode } from '../../council/nouns.ts';
import { replyChoices } from '../../council/reply.ts';
import type { Reply } from '../../council/reply.ts';
import type { Acting } from '../acting.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

export interface ReplyRecord extends Reply {
	/** Where they were expected before they said anything. */
	readonly modeBefore: AttendanceMode;
}

const select = (db: Db) => db.selectFrom('reply').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = ({
	choice,
	modeBefore,
	overruledAt,
	overruledByName,
	...row
}: Row): ReplyRecord => ({
	message: row.message,
	startsAt: row.startsAt,
	at: row.at,
	choice: replyChoices.find((known) => known === choice) ?? 'prevented',
	modeBefore: attendanceModes.find((known) => known === modeBefore) ?? 'unknown',
	overruled: overruledAt === null ? null : { at: overruledAt, byName: overruledByName ?? '' },
});

/** By the id of the attendee; those who have said nothing are not in it. */
export async function list(
	db: Db,
	attendeeIds: readonly string[],
): Promise<ReadonlyMap<string, ReplyRecord>> {
	const found = new Map<string, ReplyRecord>();
	for await (const part of inParts(attendeeIds)) {
		const rows = await select(db).where('attendeeId', 'in', part).execute();
		for (const row of rows) found.set(row.attendeeId, recordOf(row));
	}
	return found;
}

export async function read(db: Db, attendeeId: string): Promise<ReplyRecord | null> {
	return (await list(db, [attendeeId])).get(attendeeId) ?? null;
}

/** Puts down what an attendee says, in place of what they said before. The caller writes the audit entry. */
export async function put(
	db: Db,
	attendeeId: string,
	{ overruled, ...said }: ReplyRecord,
): Promise<void> {
	const row = {
		...said,
		overruledAt: overruled?.at ?? null,
		overruledByName: overruled?.byName ?? null,
	};
	await db
		.insertInto('reply')
		.values({ attendeeId, ...row })
		.onConflict((conflict) => conflict.column('attendeeId').doUpdateSet(row))
		.execute();
}

/** Notes that the staff has decided about the attendance of people; what they said stays beside it. */
export async function overrule(by: Acting, attendeeIds: readonly string[]): Promise<void> {
	for await (const part of inParts(attendeeIds)) {
		await by.db
			.updateTable('reply')
			.set({ overruledAt: by.now, overruledByName: by.actor.name })
			.where('attendeeId', 'in', part)
			.execute();
	}
}

/** Forgets what people said. */
export async function destroyAll(db: Db, attendeeIds: readonly string[]): Promise<void> {
	for await (const part of inParts(attendeeIds)) {
		await db.deleteFrom('reply').where('attendeeId', 'in', part).execute();
	}
}

/** Forgets what was said of sessions that began before a moment. @returns how many replies went */
export async function destroyBefore(db: Db, moment: string): Promise<number> {
	const gone = await db
		.deleteFrom('reply')
		.where('attendeeId', 'in', (query) =>
			query
				.selectFrom('attendee')
				.innerJoin('session', 'session.id', 'attendee.sessionId')
				.select('attendee.id')
				.where('session.startsAt', '<', moment),
		)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
