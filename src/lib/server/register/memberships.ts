import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { nameOf, sortNameOf } from '../../council/names.ts';
import { seatRoles } from '../../council/nouns.ts';
import type { Membership } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import * as versioned from '../db/versioned.ts';
import * as committees from './committees.ts';

export interface MembershipRecord extends Membership {
	readonly committeeName: string;
	readonly personName: string;
	readonly personSortName: string;
	readonly revision: number;
}
export type MembershipChange = Pick<Membership, 'role' | 'vote' | 'from' | 'to'>;
/**
 * `overlaps`: the person has another seat in the committee on one of the days;
 * `conflict`: somebody else saved meanwhile. In both cases nothing is changed.
 */
export type MembershipResult = 'saved' | 'overlaps' | 'conflict';

const select = (db: Db) =>
	db
		.selectFrom('membership')
		.innerJoin('committee', 'committee.id', 'membership.committeeId')
		.innerJoin('person', 'person.id', 'membership.personId')
		.select([
			'membership.id',
			'membership.committeeId',
			'committee.name as committeeName',
			'membership.personId',
			'person.title',
			'person.givenName',
			'person.familyName',
			'membership.role',
			'membership.vote',
			'membership.validFrom',
			'membership.validTo',
			'membership.revision',
		]);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = (row: Row): MembershipRecord => ({
	id: row.id,
	committeeId: row.committeeId,
	committeeName: row.committeeName,
	personId: row.personId,
	personName: nameOf(row),
	personSortName: sortNameOf(row),
	role: seatRoles.find((role) => role === row.role) ?? 'member',
	vote: row.vote === 1,
	from: row.validFrom,
	to: row.validTo,
	revision: row.revision,
});

const columnsOf = ({ role, vote, from, to }: MembershipChange) => ({
	role,
	vote: vote ? 1 : 0,
	validFrom: from,
	validTo: to,
});

/** The seats of a committee, of a person, or all: by committee, role and alphabet. */
export async function list(
	db: Db,
	of: { readonly committeeId?: string; readonly personId?: string } = {},
): Promise<readonly MembershipRecord[]> {
	const { committeeId, personId } = of;
	const rows = await select(db)
		.$if(committeeId !== undefined, (query) =>
			query.where('membership.committeeId', '=', committeeId ?? ''),
		)
		.$if(personId !== undefined, (query) => query.where('membership.personId', '=', personId ?? ''))
		.execute();
	const rank = ({ role }: MembershipRecord) => seatRoles.indexOf(role);
	return rows
		.map(recordOf)
		.toSorted(
			(a, b) =>
				a.committeeName.localeCompare(b.committeeName, 'de') ||
				rank(a) - rank(b) ||
				a.personSortName.localeCompare(b.personSortName, 'de') ||
				(a.from < b.from ? -1 : 1),
		);
}

export async function read(db: Db, id: string): Promise<MembershipRecord | null> {
	const row = await select(db).where('membership.id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** Whether the person has another seat on one of the days; both spans are half-open. */
async function overlaps(db: Db, seat: Membership): Promise<boolean> {
	// A second such transaction looks only when this one is done.
	await committees.hold(db, seat.committeeId);
	const { to } = seat;
	const other = await db
		.selectFrom('membership')
		.select('id')
		.where('committeeId', '=', seat.committeeId)
		.where('personId', '=', seat.personId)
		.where('id', '!=', seat.id)
		.where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>', seat.from)]))
		.$if(to !== null, (query) => query.where('validFrom', '<', to ?? ''))
		.executeTakeFirst();
	return other !== undefined;
}

/** `id` is made with the form: the same one twice is one seat. */
export async function create(by: Acting, seat: Membership): Promise<MembershipResult> {
	return inTransaction(by, async (by) => {
		if (await overlaps(by.db, seat)) return 'overlaps';
		const { id, committeeId, personId } = seat;
		const made = await by.db
			.insertInto('membership')
			.values({ id, committeeId, personId, ...columnsOf(seat) })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return 'saved';
		await committees.noteSeats(by.db, [committeeId]);
		const detail = { committeeId, personId, role: seat.role };
		await audit.record(by, 'membership.create', id, detail);
		return 'saved';
	});
}

export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: MembershipChange,
): Promise<MembershipResult> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		if (!before) return 'conflict';
		if (await overlaps(by.db, { ...before, ...change })) return 'overlaps';
		const saved = await by.db
			.updateTable('membership')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return 'conflict';
		await committees.noteSeats(by.db, [before.committeeId]);
		const changed = changesOf(before, change);
		await audit.record(by, 'membership.update', id, { changed });
		return 'saved';
	});
}

/** Takes a seat out of the register as if it had never been; a seat that ends gets a last day. */
export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await by.db
			.deleteFrom('membership')
			.where('id', '=', id)
			.returning(['committeeId', 'personId', 'role'])
			.executeTakeFirst();
		if (!gone) return;
		await committees.noteSeats(by.db, [gone.committeeId]);
		await audit.record(by, 'membership.destroy', id, gone);
	});
}

/** Puts seats down, none of which overlaps another; the caller writes the audit entries. */
export async function createAll(db: Db, seats: readonly Membership[]): Promise<void> {
	for await (const part of inParts(seats)) {
		const rows = part.map(({ id, committeeId, personId, ...seat }) => ({
			...{ id, committeeId, personId },
			...columnsOf(seat),
		}));
		await db.insertInto('membership').values(rows).execute();
	}
	await committees.noteSeats(
		db,
		seats.map(({ committeeId }) => committeeId),
	);
}

/** What of a seat a change may touch, as its columns hold it, for `restore`. */
export const columns = (db: Db, id: string) =>
	db
		.selectFrom('membership')
		.select(['role', 'vote', 'validFrom', 'validTo'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();

/** Changes a seat, whatever its revision; the caller writes the audit entry. */
export async function change(
	db: Db,
	id: string,
	{ role, vote, from, to }: Partial<MembershipChange>,
): Promise<void> {
	const changed = await db
		.updateTable('membership')
		.set(({ eb }) => ({
			...(role !== undefined && { role }),
			...(vote !== undefined && { vote: vote ? 1 : 0 }),
			...(from !== undefined && { validFrom: from }),
			...(to !== undefined && { validTo: to }),
			revision: eb('revision', '+', 1),
		}))
		.where('id', '=', id)
		.returning('committeeId')
		.executeTakeFirst();
	if (changed) await committees.noteSeats(db, [changed.committeeId]);
}

/**
 * Gives a seat back what its columns held; the caller has locked it, and writes the audit entry.
 *
 * @returns false if the person has another seat by now on one of its days; then nothing is changed
 */
export async function restore(
	db: Db,
	id: string,
	before: Readonly<Record<string, string | number | null>>,
): Promise<boolean> {
	const row = await select(db).where('membership.id', '=', id).executeTakeFirst();
	if (!row || (await overlaps(db, recordOf({ ...row, ...before })))) return false;
	await versioned.restore(db, 'membership', id, before);
	await committees.noteSeats(db, [row.committeeId]);
	return true;
}

/** Takes seats out of the register; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const gone = await db
		.deleteFrom('membership')
		.where('id', 'in', ids)
		.returning('committeeId')
		.execute();
	const committeeIds = gone.map(({ committeeId }) => committeeId);
	await committees.noteSeats(db, committeeIds);
}
