import { essentialKinds, meetingEventKinds } from '../../meeting/events.ts';
import type { MeetingEvent, MeetingEventKind, NumberedEvent } from '../../meeting/events.ts';
import { stateAfter } from '../../meeting/state.ts';
import type { MeetingState } from '../../meeting/state.ts';
import type { Db } from '../db/open.ts';
import * as sessions from '../sessions/sessions.ts';

interface Row {
	readonly sessionId: string;
	readonly number: number;
	readonly at: string;
	readonly kind: string;
	readonly attendeeId: string | null;
	readonly livekitName: string | null;
}

const columns = ['sessionId', 'number', 'at', 'kind', 'attendeeId', 'livekitName'] as const;

const select = (db: Db) =>
	db.selectFrom('meetingEvent').select(columns).orderBy('sessionId').orderBy('number');

const kindOf = (row: Row) => meetingEventKinds.find((kind) => kind === row.kind);

function eventOf(row: Row): readonly NumberedEvent[] {
	const { number, at, attendeeId, livekitName } = row;
	const kind = kindOf(row);
	switch (kind) {
		case undefined:
			return [];
		case 'opened':
		case 'moved':
			return [{ number, at, kind, livekitName: livekitName ?? '' }];
		case 'closed':
			return [{ number, at, kind }];
		case 'muted':
		case 'unmuted':
		case 'removed':
		case 'readmitted':
		case 'connected':
		case 'left':
			return attendeeId === null ? [] : [{ number, at, kind, attendeeId }];
	}
}

function rowOf(sessionId: string, number: number, event: MeetingEvent): Row {
	return {
		...{ sessionId, number, at: event.at, kind: event.kind },
		attendeeId: 'attendeeId' in event ? event.attendeeId : null,
		livekitName: 'livekitName' in event ? event.livekitName : null,
	};
}

/**
 * What happened in a session, in order.
 *
 * @param after only what has a higher number
 */
export async function list(
	db: Db,
	sessionId: string,
	after = 0,
): Promise<readonly NumberedEvent[]> {
	const rows = await select(db)
		.where('sessionId', '=', sessionId)
		.where('number', '>', after)
		.execute();
	return rows.flatMap(eventOf);
}

/** What is kept of attendees, by their ids. */
export async function listAbout(
	db: Db,
	attendeeIds: readonly string[],
): Promise<
	ReadonlyMap<string, readonly { readonly at: string; readonly kind: MeetingEventKind }[]>
> {
	if (attendeeIds.length === 0) return new Map();
	const rows = await select(db).where('attendeeId', 'in', attendeeIds).execute();
	const about = rows.flatMap((row) => {
		const kind = kindOf(row);
		return kind ? [{ id: row.attendeeId ?? '', event: { at: row.at, kind } }] : [];
	});
	return new Map(
		[...Map.groupBy(about, ({ id }) => id)].map(([id, all]) => [id, all.map(({ event }) => event)]),
	);
}

/** States by session; the map has all that are asked for. */
export type MeetingStates = ReadonlyMap<string, MeetingState>;

function statesOf(rows: readonly Row[], sessionIds: readonly string[] = []): MeetingStates {
	const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
	const ids = new Set([...sessionIds, ...bySession.keys()]);
	return new Map(
		[...ids].map((id) => [id, stateAfter((bySession.get(id) ?? []).flatMap(eventOf))]),
	);
}

/**
 * Where one meeting stands: its room, who is removed and who was muted. Who is present is left out:
 * every page asks this every few seconds, and comings and goings are most of what happens.
 */
export async function read(db: Db, sessionId: string): Promise<MeetingState> {
	const rows = await select(db)
		.where('sessionId', '=', sessionId)
		.where('kind', 'in', essentialKinds)
		.execute();
	return stateAfter(rows.flatMap(eventOf));
}

/** Where many stand, with as many queries as one; as `read`. */
export async function states(db: Db, sessionIds: readonly string[]): Promise<MeetingStates> {
	if (sessionIds.length === 0) return new Map();
	const rows = await select(db)
		.where('sessionId', 'in', sessionIds)
		.where('kind', 'in', essentialKinds)
		.execute();
	return statesOf(rows, sessionIds);
}

/**
 * Where the meetings of these rooms at LiveKit stand, and these other meetings, with who is present.
 * Rooms that are not ours have none.
 */
export async function statesBehind(
	db: Db,
	livekitNames: readonly string[],
	sessionIds: readonly string[],
): Promise<MeetingStates> {
	if (livekitNames.length + sessionIds.length === 0) return new Map();
	// PostgreSQL takes no empty list; nothing has the name or the id ''.
	const [names, ids] = [
		['', ...livekitNames],
		['', ...sessionIds],
	];
	const rows = await select(db)
		.where(({ eb, or, selectFrom }) =>
			or([
				eb(
					'sessionId',
					'in',
					selectFrom('meetingEvent as named')
						.select('named.sessionId')
						.where('named.livekitName', 'in', names),
				),
				eb('sessionId', 'in', ids),
			]),
		)
		.execute();
	return statesOf(rows);
}

/** Names at LiveKit that rooms have or had since they were opened last and not closed. */
export async function namesOfOpen(db: Db): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('meetingEvent as named')
		.select('named.livekitName')
		.where('named.livekitName', 'is not', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('meetingEvent as closing')
						.select('closing.number')
						.whereRef('closing.sessionId', '=', 'named.sessionId')
						.whereRef('closing.number', '>', 'named.number')
						.where('closing.kind', '=', 'closed'),
				),
			),
		)
		.execute();
	return rows.flatMap(({ livekitName }) => livekitName ?? []);
}

/** What was added, and where the meeting stood before and stands now. */
export interface Appended {
	readonly events: readonly NumberedEvent[];
	readonly before: MeetingState;
	readonly now: MeetingState;
}

/**
 * Adds what happens in a session. Others who add to the same session wait until the transaction is
 * over: so nobody decides on a state that has passed, and no lower number appears after a higher one.
 * The caller writes the audit entry.
 *
 * @param trx within a transaction
 * @param decide what happens, given where the meeting stands
 */
export async function append(
	trx: Db,
	sessionId: string,
	decide: (state: MeetingState) => readonly MeetingEvent[],
): Promise<Appended> {
	await sessions.lock(trx, sessionId);
	const earlier = await list(trx, sessionId);
	const before = stateAfter(earlier);
	const happening = decide(before);
	const last = happening.length && (await sessions.countEvents(trx, sessionId, happening.length));
	// Taken back meanwhile: nothing happens in a session that is none.
	if (!last) return { events: [], before, now: before };
	const first = last - happening.length + 1;
	const events = happening.map((event, index) => ({ ...event, number: first + index }));
	const rows = events.map((event) => rowOf(sessionId, event.number, event));
	await trx.insertInto('meetingEvent').values(rows).execute();
	return { events, before, now: stateAfter([...earlier, ...events]) };
}

/**
 * Forgets when people came, went and were muted. Who was removed stays out: the session may still run,
 * and the attendee has another name by then where the person asked for erasure.
 */
export async function destroyAbout(db: Db, attendeeIds: readonly string[]): Promise<void> {
	if (attendeeIds.length === 0) return;
	await db
		.deleteFrom('meetingEvent')
		.where('attendeeId', 'in', attendeeIds)
		.where('kind', 'not in', ['removed', 'readmitted'])
		.execute();
}

/**
 * Forgets what happened to people in sessions that began before a moment. When rooms were opened and
 * closed stays with the session.
 *
 * @returns how many events went
 */
export async function destroyBefore(db: Db, moment: string): Promise<number> {
	const gone = await db
		.deleteFrom('meetingEvent')
		.where('attendeeId', 'is not', null)
		.where('sessionId', 'in', (query) =>
			query.selectFrom('session').select('id').where('startsAt', '<', moment),
		)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
