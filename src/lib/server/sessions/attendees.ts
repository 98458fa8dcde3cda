import { randomBytes, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { needs as everyNeed } from '../../compat/attendee.ts';
import type { Need } from '../../compat/attendee.ts';
import { attendeeRoles, needsOf } from '../../council/attendance.ts';
import { sameName } from '../../council/names.ts';
import type { AttendeeRole } from '../../council/attendance.ts';
import { attendanceModes, positions } from '../../council/nouns.ts';
import type { AttendanceMode, Position } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import type { Db } from '../db/open.ts';

/** One person of the register, or one guest by name, in one session. */
export interface AttendeeRecord {
	readonly id: string;
	readonly sessionId: string;
	readonly personId: string | null;
	/** As it is read aloud: "Dr. Ada Lerche". */
	readonly name: string;
	/** As it is looked up: "Lerche, Dr. Ada". */
	readonly sortName: string;
	readonly position: Position;
	readonly officeId: string | null;
	readonly officeName: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly mode: AttendanceMode;
	readonly needs: readonly Need[];
	readonly hasNoDevice: boolean;
	readonly linkId: string;
	readonly linkGeneration: number;
	/** Removed from the room, until readmitted. */
	readonly removedAt: string | null;
	/** When the chair last muted them. */
	readonly mutedAt: string | null;
}

export interface NewAttendee {
	readonly personId: string | null;
	readonly guestName: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly mode: AttendanceMode;
}

const Needs = v.fallback(v.array(v.picklist(everyNeed)), []);

const select = (db: Db) =>
	db
		.selectFrom('attendee')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.leftJoin('office', 'office.id', 'person.officeId')
		.select([
			'attendee.id',
			'attendee.sessionId',
			'attendee.personId',
			'attendee.guestName',
			'attendee.role',
			'attendee.vote',
			'attendee.mode',
			'attendee.needs',
			'attendee.linkId',
			'attendee.linkGeneration',
			'attendee.removedAt',
			'attendee.mutedAt',
			'person.title',
			'person.givenName',
			'person.familyName',
			'person.position',
			'person.hasNoDevice',
			'person.officeId',
			'office.name as officeName',
		]);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function recordOf(row: Row): AttendeeRecord {
	const given = [row.title, row.givenName].filter(Boolean).join(' ');
	const guest = row.guestName ?? '';
	return {
		id: row.id,
		sessionId: row.sessionId,
		personId: row.personId,
		name: row.personId ? `${given} ${row.familyName}`.trim() : guest,
		sortName: row.personId ? [row.familyName, given].filter(Boolean).join(', ') : guest,
		position: positions.find((position) => position === row.position) ?? 'guest',
		officeId: row.officeId,
		officeName: row.officeName,
		role: attendeeRoles.find((role) => role === row.role) ?? 'guest',
		vote: row.vote === 1,
		mode: attendanceModes.find((mode) => mode === row.mode) ?? 'unknown',
		needs: v.parse(Needs, JSON.parse(row.needs)),
		hasNoDevice: row.hasNoDevice === 1,
		linkId: row.linkId,
		linkGeneration: row.linkGeneration,
		removedAt: row.removedAt,
		mutedAt: row.mutedAt,
	};
}

/** Made once: `localeCompare` makes one for each pair. */
const alphabet = new Intl.Collator('de');

/** Everyone invited to the sessions, in the order of the alphabet. */
export async function list(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly AttendeeRecord[]> {
	if (sessionIds.length === 0) return [];
	const rows = await select(db).where('attendee.sessionId', 'in', sessionIds).execute();
	return rows.map(recordOf).toSorted((a, b) => alphabet.compare(a.sortName, b.sortName));
}

/** How many are invited, by session. */
export async function countBySession(
	db: Db,
	sessionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	if (sessionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('attendee')
		.select(({ fn }) => ['sessionId', fn.countAll().as('count')])
		.where('sessionId', 'in', sessionIds)
		.groupBy('sessionId')
		.execute();
	return new Map(rows.map(({ sessionId, count }) => [sessionId, Number(count)]));
}

export async function read(db: Db, id: string): Promise<AttendeeRecord | null> {
	const row = await select(db).where('attendee.id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** Whom a personal link belongs to. The caller compares the generation. */
export async function readByLink(db: Db, linkId: string): Promise<AttendeeRecord | null> {
	const row = await select(db).where('attendee.linkId', '=', linkId).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** Puts down who is invited; part of a deed that is in the audit already. */
export async function createAll(
	db: Db,
	sessionId: string,
	invited: readonly NewAttendee[],
): Promise<readonly string[]> {
	if (invited.length === 0) return [];
	const rows = invited.map((attendee) => ({
		id: randomUUID(),
		sessionId,
		...attendee,
		vote: attendee.vote ? 1 : 0,
		needs: JSON.stringify(needsOf(attendee.vote)),
		linkId: randomBytes(18).toString('base64url'),
		removedAt: null,
	}));
	await db.insertInto('attendee').values(rows).execute();
	return rows.map(({ id }) => id);
}

/**
 * Invites people to a session that is already scheduled.
 *
 * @returns the ids of those invited; none if one of them is invited already, a guest by the same name
 * too, and then nothing is changed
 */
export async function create(
	db: Db,
	actor: Actor,
	sessionId: string,
	invited: readonly NewAttendee[],
	now: string,
): Promise<readonly string[]> {
	return db.transaction().execute(async (trx) => {
		// Whoever invites at the same moment waits here, so that nobody comes twice.
		await trx
			.updateTable('session')
			.set(({ ref }) => ({ revision: ref('revision') }))
			.where('id', '=', sessionId)
			.execute();
		const there = await list(trx, [sessionId]);
		const isThere = ({ personId, guestName }: NewAttendee) =>
			there.some((one) =>
				personId === null ? sameName(one.name, guestName ?? '') : one.personId === personId,
			);
		if (invited.some(isThere)) return [];
		const ids = await createAll(trx, sessionId, invited);
		for (const id of ids) {
			const detail = { sessionId };
			const deed = { action: 'attendee.create', subjectKind: 'attendee', subjectId: id } as const;
			await audit.create(trx, actor, { ...deed, detail }, now);
		}
		return ids;
	});
}

/** Says who comes to the hall. Attendees of other sessions stay as they are. */
export async function updateModes(
	db: Db,
	actor: Actor,
	sessionId: string,
	modes: ReadonlyMap<string, AttendanceMode>,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		for (const mode of attendanceModes) {
			const ids = [...modes].filter(([, wanted]) => wanted === mode).map(([id]) => id);
			if (ids.length === 0) continue;
			const changed = await trx
				.updateTable('attendee')
				.set({ mode })
				.where('sessionId', '=', sessionId)
				.where('id', 'in', ids)
				.where('mode', '!=', mode)
				.returning('id')
				.execute();
			for (const { id } of changed) {
				const deed = { action: 'attendee.setMode', subjectKind: 'attendee' } as const;
				await audit.create(trx, actor, { ...deed, subjectId: id, detail: { mode } }, now);
			}
		}
	});
}

/**
 * Takes back an invitation; the personal link is dead at once.
 *
 * @returns false if it is the last one: a session without attendees is none
 */
export async function destroy(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const attendee = await read(trx, id);
		if (!attendee) return true;
		const others = await trx
			.selectFrom('attendee')
			.select('id')
			.where('sessionId', '=', attendee.sessionId)
			.where('id', '!=', id)
			.executeTakeFirst();
		if (!others) return false;
		await trx.deleteFrom('attendee').where('id', '=', id).execute();
		const { sessionId, personId } = attendee;
		await audit.create(
			trx,
			actor,
			{
				action: 'attendee.destroy',
				subjectKind: 'attendee',
				subjectId: id,
				detail: { sessionId, personId },
			},
			now,
		);
		return true;
	});
}

/** Makes a new personal link; the old one is dead at once. */
export async function renewLink(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return await change(db, actor, id, 'attendee.renewLink', now, (trx) =>
		trx
			.updateTable('attendee')
			.set(({ eb }) => ({ linkGeneration: eb('linkGeneration', '+', 1) }))
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst(),
	);
}

/** Keeps an attendee out of the room until readmitted; their link opens the page but not the room. */
export async function remove(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return await change(db, actor, id, 'attendee.remove', now, (trx) =>
		trx
			.updateTable('attendee')
			.set({ removedAt: now })
			.where('id', '=', id)
			.where('removedAt', 'is', null)
			.returning('id')
			.executeTakeFirst(),
	);
}

export async function readmit(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return await change(db, actor, id, 'attendee.readmit', now, (trx) =>
		trx
			.updateTable('attendee')
			.set({ removedAt: null })
			.where('id', '=', id)
			.where('removedAt', 'is not', null)
			.returning('id')
			.executeTakeFirst(),
	);
}

/** Notes that the chair muted them: whoever was away meanwhile comes back muted. */
export async function mute(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return await change(db, actor, id, 'attendee.mute', now, (trx) =>
		trx
			.updateTable('attendee')
			.set({ mutedAt: now })
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst(),
	);
}

/** A room that is opened anew begins with nobody muted. */
export async function forgetMutes(db: Db, sessionId: string): Promise<void> {
	await db
		.updateTable('attendee')
		.set({ mutedAt: null })
		.where('sessionId', '=', sessionId)
		.where('mutedAt', 'is not', null)
		.execute();
}

/**
 * Does one thing to one attendee, and puts it down only if something changed; in the caller's
 * transaction if there is one.
 *
 * @returns whether something changed
 */
async function change(
	db: Db,
	actor: Actor,
	id: string,
	action: audit.Deed['action'],
	now: string,
	act: (trx: Db) => Promise<{ id: string } | undefined>,
): Promise<boolean> {
	const within = async (trx: Db) => {
		if (!(await act(trx))) return false;
		await audit.create(trx, actor, { action, subjectKind: 'attendee', subjectId: id }, now);
		return true;
	};
	return db.isTransaction ? await within(db) : await db.transaction().execute(within);
}
