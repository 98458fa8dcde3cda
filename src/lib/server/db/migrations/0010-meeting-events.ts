import type { Kysely } from 'kysely';

/** What was kept of rooms and attendees before. */
interface Before {
	room: {
		sessionId: string;
		livekitName: string;
		openedAt: string;
		closedAt: string | null;
	};
	attendee: {
		id: string;
		sessionId: string;
		removedAt: string | null;
		mutedAt: string | null;
	};
	session: { id: string; lastEvent: number };
	meetingEvent: MeetingEventRow;
}

type Room = Before['room'];
type Attendee = Before['attendee'];

interface MeetingEventRow {
	sessionId: string;
	number: number;
	at: string;
	kind: string;
	attendeeId: string | null;
	livekitName: string | null;
}

/** What happened, without session and number. */
type Event = Pick<MeetingEventRow, 'at' | 'kind' | 'attendeeId' | 'livekitName'>;

/** What happens in a running session is a list of events; what stood in columns becomes one. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const typed = db as Kysely<Before>;
	// On SQLite migrations do not run in a transaction of their own; half of this would stop every start.
	if (typed.isTransaction) await change(typed);
	else await typed.transaction().execute(change);
}

async function change(db: Kysely<Before>): Promise<void> {
	const { schema } = db;
	await schema
		.alterTable('session')
		.addColumn('lastEvent', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.createTable('meetingEvent')
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('attendeeId', 'text', (column) =>
			column.references('attendee.id').onDelete('cascade'),
		)
		.addColumn('livekitName', 'text', (column) => column.unique())
		.addPrimaryKeyConstraint('meetingEventNumber', ['sessionId', 'number'])
		.execute();
	await schema
		.createIndex('meetingEventByAttendee')
		.on('meetingEvent')
		.column('attendeeId')
		.execute();

	await fill(db);

	await schema.dropTable('room').execute();
	for (const column of ['removedAt', 'mutedAt']) {
		await schema.alterTable('attendee').dropColumn(column).execute();
	}
}

async function fill(db: Kysely<Before>): Promise<void> {
	const rooms = await db.selectFrom('room').selectAll().execute();
	const touched = await db
		.selectFrom('attendee')
		.select(['id', 'sessionId', 'removedAt', 'mutedAt'])
		.where((row) => row.or([row('removedAt', 'is not', null), row('mutedAt', 'is not', null)]))
		.execute();
	const roomsOf = Map.groupBy(rooms, ({ sessionId }) => sessionId);
	const attendeesOf = Map.groupBy(touched, ({ sessionId }) => sessionId);
	for (const sessionId of new Set([...roomsOf.keys(), ...attendeesOf.keys()])) {
		const events = eventsOf(roomsOf.get(sessionId) ?? [], attendeesOf.get(sessionId) ?? []);
		for (const [index, event] of events.entries()) {
			const row = { ...event, sessionId, number: index + 1 };
			await db.insertInto('meetingEvent').values(row).execute();
		}
		await db
			.updateTable('session')
			.set({ lastEvent: events.length })
			.where('id', '=', sessionId)
			.execute();
	}
}

/**
 * What happened in one session, in an order that leads to what the columns said, whatever the clocks were
 * when they were written.
 */
export function eventsOf(
	rooms: readonly Omit<Room, 'sessionId'>[],
	attendees: readonly Omit<Attendee, 'sessionId'>[],
): readonly Event[] {
	const events = roomEvents(rooms);
	const add = (kind: string, attendeeId: string, at: string, notBefore: number) => {
		const isLater = (one: Event) => one.at > at || (one.at === at && one.kind === 'moved');
		const next = events.findIndex((one, index) => index >= notBefore && isLater(one));
		events.splice(next < 0 ? events.length : next, 0, { kind, at, attendeeId, livekitName: null });
	};
	for (const { id, removedAt } of attendees) {
		if (removedAt !== null) add('removed', id, removedAt, 0);
	}
	for (const { id, mutedAt } of attendees) {
		// Opening the room forgot mutes: one that is still known came after that.
		const opened = events.findLastIndex(({ kind }) => kind === 'opened');
		if (mutedAt !== null) add('muted', id, mutedAt, opened + 1);
	}
	return events;
}

function roomEvents(rooms: readonly Omit<Room, 'sessionId'>[]): Event[] {
	const endOf = ({ closedAt }: Pick<Room, 'closedAt'>) => closedAt ?? '9999';
	const inOrder = rooms.toSorted(
		(a, b) => compare(endOf(a), endOf(b)) || compare(a.openedAt, b.openedAt),
	);
	const events: Event[] = [];
	for (const [index, { livekitName, openedAt, closedAt }] of inOrder.entries()) {
		// A removal or a new link closed one room and opened the next in the same moment.
		const isMove = index > 0 && inOrder[index - 1]?.closedAt === openedAt;
		if (isMove) events.pop();
		const kind = isMove ? 'moved' : 'opened';
		events.push({ kind, at: openedAt, attendeeId: null, livekitName });
		if (closedAt !== null) {
			events.push({ kind: 'closed', at: closedAt, attendeeId: null, livekitName: null });
		}
	}
	return events;
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
