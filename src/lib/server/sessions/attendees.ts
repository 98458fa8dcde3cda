import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import { needsOf } from '../../council/attendance.ts';
import { attendanceModes } from '../../council/nouns.ts';
import type { AttendanceMode } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import { newLinkId } from '../links/link-id.ts';
import * as replies from './replies.ts';
import { attendeeColumns, recordOf } from './attendee-record.ts';
import type {
	AttendeeRecord,
	InvitedAttendee,
	NewAttendee,
	PartChange,
} from './attendee-record.ts';

export type { InvitedAttendee, NewAttendee, PartChange };

const select = (db: Db) =>
	db
		.selectFrom('attendee')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.leftJoin('office', 'office.id', 'person.officeId')
		.leftJoin('hall', 'hall.id', 'attendee.hallId')
		.leftJoin('attendee as represented', 'represented.id', 'attendee.representsId')
		.leftJoin('person as absent', 'absent.id', 'represented.personId')
		.select(attendeeColumns);

/** Made once: `localeCompare` makes one for each pair. */
const alphabet = new Intl.Collator('de');

/** Everyone who is expected at the sessions, in the order of the alphabet. */
export async function list(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly AttendeeRecord[]> {
	const everyone = await listEveryone(db, sessionIds);
	return everyone.filter(({ standing }) => standing === 'invited');
}

/** As `list`, with those who are prevented, excused, or not invited any more. A hall is nobody. */
export async function listEveryone(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly AttendeeRecord[]> {
	if (sessionIds.length === 0) return [];
	const rows = await select(db)
		.where('attendee.sessionId', 'in', sessionIds)
		.where('attendee.hallId', 'is', null)
		.execute();
	return rows.map(recordOf).toSorted((a, b) => alphabet.compare(a.sortName, b.sortName));
}

/** How many are expected, by session. */
export async function countBySession(
	db: Db,
	sessionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	if (sessionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('attendee')
		.select(({ fn }) => ['sessionId', fn.countAll().as('count')])
		.where('sessionId', 'in', sessionIds)
		.where('standing', '=', 'invited')
		.where('hallId', 'is', null)
		.groupBy('sessionId')
		.execute();
	return new Map(rows.map(({ sessionId, count }) => [sessionId, Number(count)]));
}

export async function read(db: Db, id: string): Promise<AttendeeRecord | null> {
	const row = await select(db).where('attendee.id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** The hall of a session, which has a link and is nobody; `null`: it meets in none of the register. */
export async function readHall(db: Db, sessionId: string): Promise<AttendeeRecord | null> {
	const row = await select(db)
		.where('attendee.sessionId', '=', sessionId)
		.where('attendee.hallId', 'is not', null)
		.where('attendee.standing', '=', 'invited')
		.executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** Whom a personal link belongs to. The caller compares the generation. */
export async function readByLink(db: Db, linkId: string): Promise<AttendeeRecord | null> {
	const row = await select(db).where('attendee.linkId', '=', linkId).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/**
 * Puts down who is invited, to any number of sessions, each with a personal link. The caller writes
 * the audit entry.
 *
 * @returns their ids, in the same order
 */
export async function createAll(db: Db, invited: readonly InvitedAttendee[]): Promise<string[]> {
	const rows = invited.map((attendee) => ({
		...attendee,
		id: attendee.id ?? randomUUID(),
		vote: attendee.vote ? 1 : 0,
		needs: JSON.stringify(attendee.needs ?? needsOf(attendee.vote)),
		linkId: newLinkId(),
		attendanceBy: attendee.attendanceBy ?? (attendee.role === 'guest' ? 'hand' : 'seats'),
		roleBy: attendee.roleBy ?? 'seats',
		guestEmail: attendee.guestEmail ?? '',
		representsId: attendee.representsId ?? null,
	}));
	for await (const part of inParts(rows)) {
		await db
			.insertInto('attendee')
			.values([...part])
			.execute();
	}
	return rows.map(({ id }) => id);
}

/** Says who comes to the hall, whatever they have said themselves. Attendees of other sessions stay as they are. */
export async function updateModes(
	by: Acting,
	sessionId: string,
	modes: ReadonlyMap<string, AttendanceMode>,
): Promise<void> {
	await inTransaction(by, async (by) => {
		for (const mode of attendanceModes) {
			const ids = [...modes].filter(([, wanted]) => wanted === mode).map(([id]) => id);
			if (ids.length === 0) continue;
			const changed = await by.db
				.updateTable('attendee')
				.set({ mode })
				.where('sessionId', '=', sessionId)
				.where('id', 'in', ids)
				.where('mode', '!=', mode)
				.returning('id')
				.execute();
			for (const { id } of changed) {
				await audit.record(by, 'attendee.setMode', id, { mode });
			}
			await replies.overrule(
				by,
				changed.map(({ id }) => id),
			);
		}
	});
}

/** Changes somebody's part in a session; what they need follows from their vote. The caller writes the audit entry. */
export async function change(db: Db, ids: readonly string[], part: PartChange): Promise<void> {
	const { vote, ...others } = part;
	const values = {
		...others,
		...(vote !== undefined && { vote: vote ? 1 : 0, needs: JSON.stringify(needsOf(vote)) }),
	};
	if (Object.keys(values).length === 0) return;
	for await (const some of inParts(ids)) {
		await db.updateTable('attendee').set(values).where('id', 'in', some).execute();
	}
}

/**
 * Says whether a guest is without a device; the caller writes the audit entry.
 *
 * @returns false if a device of theirs is registered; then nothing is changed
 */
export async function setGuestHasNoDevice(
	db: Db,
	id: string,
	hasNoDevice: boolean,
): Promise<boolean> {
	const saved = await db
		.updateTable('attendee')
		.set({ guestHasNoDevice: hasNoDevice ? 1 : 0 })
		.where('id', '=', id)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('device').select('id').where('attendeeId', '=', id))),
		)
		.returning('id')
		.executeTakeFirst();
	return saved !== undefined;
}

/** Makes a new personal link; the old one is dead at once. */
export async function renewLink(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const renewed = await by.db
			.updateTable('attendee')
			.set(({ eb }) => ({ linkGeneration: eb('linkGeneration', '+', 1) }))
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst();
		if (renewed) await audit.record(by, 'attendee.renewLink', id);
	});
}

/** Keeps a person's attendances under a name alone, and ends their links. @returns the ids of the attendees */
export async function detachPerson(db: Db, personId: string, name: string): Promise<string[]> {
	const attended = await db
		.updateTable('attendee')
		.set(({ eb }) => ({
			personId: null,
			guestName: name,
			linkGeneration: eb('linkGeneration', '+', 1),
		}))
		.where('personId', '=', personId)
		.returning('id')
		.execute();
	return attended.map(({ id }) => id);
}

/** Gives attendees without a person another name. */
export async function rename(db: Db, ids: readonly string[], name: string): Promise<void> {
	if (ids.length === 0) return;
	await db
		.updateTable('attendee')
		.set({ guestName: name, guestEmail: '' })
		.where('id', 'in', ids)
		.execute();
}

/** Forgets how to reach guests, and that they have no device. */
export async function forgetGuests(db: Db, ids: readonly string[]): Promise<void> {
	for await (const part of inParts(ids)) {
		await db
			.updateTable('attendee')
			.set({ guestEmail: '', guestHasNoDevice: 0 })
			.where('id', 'in', part)
			.execute();
	}
}

/** Takes people off every list; the caller writes the audit entry. */
export async function destroyOfPeople(db: Db, personIds: readonly string[]): Promise<void> {
	if (personIds.length === 0) return;
	await db.deleteFrom('attendee').where('personId', 'in', personIds).execute();
}

/** Takes everybody off a session's list, but the hall, which is nobody. */
export async function destroyOfSession(db: Db, sessionId: string): Promise<void> {
	const listed = db.deleteFrom('attendee').where('sessionId', '=', sessionId);
	await listed.where('hallId', 'is', null).execute();
}
