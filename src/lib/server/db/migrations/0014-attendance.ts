import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';

/** What is written of before and after. */
interface Between {
	session: {
		id: string;
		committeeId: string;
		startsAt: string;
		createdAt: string;
		invitationsSentAt: string | null;
		followedStartsAt: string;
		followedSeats: number;
	};
	membership: { committeeId: string; personId: string };
	person: { id: string };
	audit: { at: string; action: string; subjectId: string; detail: string };
	attendee: {
		id: string;
		sessionId: string;
		personId: string | null;
		guestName: string | null;
		role: string;
		vote: number;
		mode: string;
		needs: string;
		linkId: string;
		standing: string;
		attendanceBy: string;
		roleBy: string;
	};
}

/**
 * Attendance follows the seats until the invitations are sent; who is not expected any more stays, with
 * their link. Sessions that are there count as sent, so that nobody loses a link by this.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const typed = db as Kysely<Between>;
	// On SQLite migrations do not run in a transaction of their own; half of this would stop every start.
	if (typed.isTransaction) await change(typed);
	else await typed.transaction().execute(change);
}

async function change(db: Kysely<Between>): Promise<void> {
	const { schema } = db;
	for (const column of [
		...['invitationsSentAt', 'invitationsSentByName'],
		...['calledOffAt', 'calledOffByName', 'calledOffReason'],
	]) {
		await schema.alterTable('session').addColumn(column, 'text').execute();
	}
	await schema
		.alterTable('session')
		.addColumn('followedStartsAt', 'text', (column) => column.notNull().defaultTo(''))
		.execute();
	await schema
		.alterTable('session')
		.addColumn('followedSeats', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.alterTable('committee')
		.addColumn('seatChanges', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	for (const [column, usual] of [
		['standing', 'invited'],
		['attendanceBy', 'seats'],
		['roleBy', 'seats'],
		['guestEmail', ''],
	] as const) {
		await schema
			.alterTable('attendee')
			.addColumn(column, 'text', (definition) => definition.notNull().defaultTo(usual))
			.execute();
	}
	await schema
		.alterTable('attendee')
		.addColumn('representsId', 'text', (column) =>
			column.references('attendee.id').onDelete('set null'),
		)
		.execute();
	await schema.createIndex('attendeeByRepresented').on('attendee').column('representsId').execute();
	await schema
		.createTable('sessionCommittee')
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('committeeId', 'text', (column) =>
			column.notNull().references('committee.id').onDelete('cascade'),
		)
		.addPrimaryKeyConstraint('sessionCommitteeOnce', ['sessionId', 'committeeId'])
		.execute();
	await schema
		.createIndex('sessionCommitteeByCommittee')
		.on('sessionCommittee')
		.column('committeeId')
		.execute();

	await db
		.updateTable('session')
		.set(({ ref }) => ({
			invitationsSentAt: ref('createdAt'),
			followedStartsAt: ref('startsAt'),
			// No number that is counted: the difference is looked up once.
			followedSeats: -1,
		}))
		.execute();
	await noteByHand(db);
	await keepTakenBack(db);
}

/** Guests, and whoever never had a seat in the committee: somebody has decided that they come. */
async function noteByHand(db: Kysely<Between>): Promise<void> {
	await db
		.updateTable('attendee')
		.set({ attendanceBy: 'hand' })
		.where(({ or, eb, not, exists, selectFrom }) =>
			or([
				eb('role', '=', 'guest'),
				not(
					exists(
						selectFrom('membership')
							.innerJoin('session', 'session.committeeId', 'membership.committeeId')
							.select('membership.personId')
							.whereRef('session.id', '=', 'attendee.sessionId')
							.whereRef('membership.personId', '=', 'attendee.personId'),
					),
				),
			]),
		)
		.execute();
}

/** Whose invitation was taken back was deleted before, and only the log knows of them. */
async function keepTakenBack(db: Kysely<Between>): Promise<void> {
	const lines = await db
		.selectFrom('audit')
		.select(['subjectId', 'detail'])
		.where('action', '=', 'attendee.destroy')
		.orderBy('at', 'desc')
		.execute();
	for (const { subjectId, detail } of lines) {
		const { sessionId, personId } = idsOf(detail);
		if (sessionId === null) continue;
		const [session, person, there] = [
			await db.selectFrom('session').select('id').where('id', '=', sessionId).executeTakeFirst(),
			personId === null
				? null
				: await db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst(),
			await db
				.selectFrom('attendee')
				.select('id')
				.where((row) =>
					row.or([
						row('id', '=', subjectId),
						row.and([row('sessionId', '=', sessionId), row('personId', '=', personId)]),
					]),
				)
				.executeTakeFirst(),
		];
		// Of a guest no name was kept, and of a person who is deleted none may be.
		if (!session || !person || there) continue;
		await db
			.insertInto('attendee')
			.values({
				...{ id: subjectId, sessionId, personId, guestName: null },
				...{ role: 'guest', vote: 0, mode: 'unknown', needs: '[]' },
				linkId: randomBytes(18).toString('base64url'),
				...{ standing: 'withdrawn', attendanceBy: 'hand', roleBy: 'seats' },
			})
			.execute();
	}
}

function idsOf(detail: string) {
	const told: unknown = JSON.parse(detail);
	const text = (name: string) => {
		const value: unknown = typeof told === 'object' && told ? Reflect.get(told, name) : null;
		return typeof value === 'string' ? value : null;
	};
	return { sessionId: text('sessionId'), personId: text('personId') };
}
