import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';

/** What is written of before and after. */
interface Between {
	session: { id: string; hallId: string | null; form: string };
	attendee: {
		id: string;
		sessionId: string;
		hallId: string | null;
		role: string;
		vote: number;
		mode: string;
		needs: string;
		linkId: string;
		attendanceBy: string;
	};
}

/**
 * A guest has devices of their own, as long as the session is kept, and can say that they have none.
 * The hall of a session has a link of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const typed = db as Kysely<Between>;
	// On SQLite migrations do not run in a transaction of their own; half of this would stop every start.
	if (typed.isTransaction) await change(typed);
	else await typed.transaction().execute(change);
}

async function change(db: Kysely<Between>): Promise<void> {
	const { schema } = db;
	await schema
		.alterTable('device')
		.addColumn('attendeeId', 'text', (column) =>
			column.references('attendee.id').onDelete('cascade'),
		)
		.execute();
	await schema.createIndex('deviceByAttendee').on('device').column('attendeeId').execute();
	await schema
		.alterTable('attendee')
		.addColumn('guestHasNoDevice', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.alterTable('attendee')
		.addColumn('hallId', 'text', (column) => column.references('hall.id').onDelete('cascade'))
		.execute();
	await schema.createIndex('attendeeByHall').on('attendee').column('hallId').execute();

	const held = await db
		.selectFrom('session')
		.select(['id', 'hallId'])
		.where('hallId', 'is not', null)
		.where('form', '!=', 'video')
		.execute();
	for (const { id: sessionId, hallId } of held) {
		await db
			.insertInto('attendee')
			.values({
				...{ id: randomUUID(), sessionId, hallId, role: 'guest', vote: 0, mode: 'onSite' },
				needs: JSON.stringify(['hear', 'speak', 'see', 'beSeen']),
				linkId: randomBytes(18).toString('base64url'),
				attendanceBy: 'hand',
			})
			.execute();
	}
}
