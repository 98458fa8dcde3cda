import * as v from 'valibot';
import { nameOf, sortNameOf } from '../../council/names.ts';
import { positions } from '../../council/nouns.ts';
import type { Person } from '../../council/nouns.ts';
import type { Reach } from '../access/roles.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import { changedKeys } from '../db/changes.ts';
import * as facts from './facts.ts';
import { invitations } from '../sessions/invitations.ts';
import type { Db } from '../db/open.ts';
import { eraseNames } from './person-names.ts';
import * as sources from '../imports/oparl/sources.ts';

export interface PersonRecord extends Omit<Person, 'accounts'> {
	/** `null`: nobody has asked yet. */
	readonly accounts: readonly string[] | null;
	readonly officeName: string;
	/** "Dr. Ada Lerche" */
	readonly name: string;
	/** "Lerche, Dr. Ada" */
	readonly sortName: string;
}
export type PersonChange = Omit<Person, 'id' | 'revision' | 'accounts' | 'hasNoDevice'> &
	Pick<PersonRecord, 'accounts'>;
/** `id` is made with the form: the same one twice is one person. */
export type NewPerson = PersonChange & Pick<Person, 'id'>;

const Accounts = v.fallback(v.nullable(v.array(v.string())), null);

const select = (db: Db, reach: Reach) =>
	db
		.selectFrom('person')
		.innerJoin('office', 'office.id', 'person.officeId')
		.select([
			'person.id',
			'person.officeId',
			'office.name as officeName',
			'person.title',
			'person.givenName',
			'person.familyName',
			'person.position',
			'person.email',
			'person.phone',
			'person.hasNoDevice',
			'person.revision',
		])
		.$if(reach !== 'everyOffice', (query) =>
			query.where('person.officeId', '=', reach === 'everyOffice' ? '' : reach.officeId),
		);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const reaches = (reach: Reach, officeId: string) =>
	reach === 'everyOffice' || reach.officeId === officeId;

async function recordsOf(db: Db, rows: readonly Row[]): Promise<readonly PersonRecord[]> {
	const known = await facts.list(
		db,
		'personId',
		rows.map(({ id }) => id),
	);
	return rows.map((row) => {
		const accounts = known.get(row.id)?.find(({ field }) => field === 'accounts')?.value;
		return {
			...row,
			position: positions.find((position) => position === row.position) ?? 'guest',
			hasNoDevice: row.hasNoDevice === 1,
			accounts: v.parse(Accounts, accounts ?? null),
			name: nameOf(row),
			sortName: sortNameOf(row),
		};
	});
}

/** In the order of the alphabet; of one office only, where one is named. */
export async function list(
	db: Db,
	reach: Reach,
	officeId?: string,
): Promise<readonly PersonRecord[]> {
	const rows = await select(db, reach)
		.$if(officeId !== undefined, (query) => query.where('person.officeId', '=', officeId ?? ''))
		.execute();
	const people = await recordsOf(db, rows);
	return people.toSorted((a, b) => a.sortName.localeCompare(b.sortName, 'de'));
}

export async function read(db: Db, reach: Reach, id: string): Promise<PersonRecord | null> {
	const rows = await select(db, reach).where('person.id', '=', id).execute();
	const [person] = await recordsOf(db, rows);
	return person ?? null;
}

const columnsOf = (person: PersonChange) => ({
	officeId: person.officeId,
	title: person.title,
	givenName: person.givenName,
	familyName: person.familyName,
	position: person.position,
	email: person.email,
	phone: person.phone,
});

async function tellAccounts(
	db: Db,
	actor: Actor,
	personId: string,
	accounts: PersonChange['accounts'],
	now: string,
) {
	await facts.createAll(db, actor, { personId }, [
		{ field: 'accounts', value: accounts, comparator: '=', source: 'office', observedAt: now },
	]);
}

/** @returns false if the office is out of reach; then nobody is put down */
export async function create(
	db: Db,
	reach: Reach,
	actor: Actor,
	person: NewPerson,
	now: string,
): Promise<boolean> {
	if (!reaches(reach, person.officeId)) return false;
	return db.transaction().execute(async (trx) => {
		const made = await trx
			.insertInto('person')
			.values({ ...columnsOf(person), id: person.id, hasNoDevice: 0 })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return true;
		if (person.accounts) await tellAccounts(trx, actor, person.id, person.accounts, now);
		const { officeId, position } = person;
		const deed = { action: 'person.create', subjectKind: 'person', subjectId: person.id } as const;
		await audit.create(
			trx,
			actor,
			{ ...deed, detail: { name: nameOf(person), officeId, position } },
			now,
		);
		return true;
	});
}

/**
 * Saves a person; what changes in their accounts is added to their facts.
 *
 * @returns false if somebody else saved meanwhile, or the person or their new office is out of
 * reach; then nothing is changed
 */
export async function update(
	db: Db,
	reach: Reach,
	actor: Actor,
	id: string,
	revision: number,
	change: PersonChange,
	now: string,
): Promise<boolean> {
	if (!reaches(reach, change.officeId)) return false;
	return db.transaction().execute(async (trx) => {
		const before = await read(trx, reach, id);
		if (!before) return false;
		const saved = await trx
			.updateTable('person')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.where('officeId', '=', before.officeId)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		const changed = changedKeys(before, change);
		if (changed.includes('accounts')) await tellAccounts(trx, actor, id, change.accounts, now);
		const deed = { action: 'person.update', subjectKind: 'person', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { changed } }, now);
		return true;
	});
}

/**
 * Deletes a person with their seats, devices and facts. Sessions that have been keep the name, and so
 * does the audit, unless another is given.
 *
 * @param instead of the name, where the person asked for erasure
 * @returns false if the person is invited to a session to come; then nothing is changed
 */
export async function destroy(
	db: Db,
	reach: Reach,
	actor: Actor,
	id: string,
	now: string,
	instead?: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const person = await read(trx, reach, id);
		if (!person) return true;
		if ((await invitations(trx, id)).some(({ startsAt }) => startsAt > now)) return false;
		const attended = await trx
			.updateTable('attendee')
			.set({ personId: null, guestName: person.name })
			.where('personId', '=', id)
			.returning('id')
			.execute();
		if (instead !== undefined) {
			const attendeeIds = attended.map((attendee) => attendee.id);
			await eraseNames(trx, id, attendeeIds, instead);
		}
		await trx.deleteFrom('person').where('id', '=', id).execute();
		await sources.forgetPerson(trx, id);
		const deed = { action: 'person.destroy', subjectKind: 'person', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { name: instead ?? person.name } }, now);
		return true;
	});
}
