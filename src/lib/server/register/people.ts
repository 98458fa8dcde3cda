import { within } from '../db/scope.ts';
import { includesOffice } from '../../access/scope.ts';
import { inTransaction } from '../acting.ts';
import type { Acting, Reader } from '../acting.ts';
import * as v from 'valibot';
import { nameOf, sortNameOf } from '../../council/names.ts';
import { positions } from '../../council/nouns.ts';
import type { Person } from '../../council/nouns.ts';
import type { Scope } from '../../access/scope.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import * as facts from './facts.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import { newLinkId } from '../links/link-id.ts';

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

const select = (db: Db, scope: Scope) =>
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
		.where(within(scope, { office: 'person.officeId', person: 'person.id' }));
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

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
export async function list(by: Reader, officeId?: string): Promise<readonly PersonRecord[]> {
	const rows = await select(by.db, by.scope)
		.$if(officeId !== undefined, (query) => query.where('person.officeId', '=', officeId ?? ''))
		.execute();
	const people = await recordsOf(by.db, rows);
	return people.toSorted((a, b) => a.sortName.localeCompare(b.sortName, 'de'));
}

export async function read(by: Reader, id: string): Promise<PersonRecord | null> {
	const rows = await select(by.db, by.scope).where('person.id', '=', id).execute();
	const [person] = await recordsOf(by.db, rows);
	return person ?? null;
}

/** New values by column. */
export type PersonColumns = Readonly<
	Record<'officeId' | 'title' | 'givenName' | 'familyName' | 'position' | 'email' | 'phone', string>
>;

const columnsOf = (person: PersonColumns): PersonColumns => ({
	officeId: person.officeId,
	title: person.title,
	givenName: person.givenName,
	familyName: person.familyName,
	position: person.position,
	email: person.email,
	phone: person.phone,
});

async function tellAccounts(by: Acting, personId: string, accounts: PersonChange['accounts']) {
	await facts.createAll(by, { personId }, [
		{ field: 'accounts', value: accounts, comparator: '=', source: 'office', observedAt: by.now },
	]);
}

/** @returns false if the office is out of reach; then nobody is put down */
export async function create(by: Acting, person: NewPerson): Promise<boolean> {
	if (!includesOffice(by.scope, person.officeId)) return false;
	return inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('person')
			.values({ ...columnsOf(person), id: person.id, hasNoDevice: 0 })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return true;
		if (person.accounts) await tellAccounts(by, person.id, person.accounts);
		const { officeId, position } = person;
		await audit.record(by, 'person.create', person.id, {
			name: nameOf(person),
			officeId,
			position,
		});
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
	by: Acting,
	id: string,
	revision: number,
	change: PersonChange,
): Promise<boolean> {
	if (!includesOffice(by.scope, change.officeId)) return false;
	return inTransaction(by, async (by) => {
		const before = await read(by, id);
		if (!before) return false;
		const saved = await by.db
			.updateTable('person')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.where('officeId', '=', before.officeId)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		const changed = changesOf(before, change);
		if ('accounts' in changed) await tellAccounts(by, id, change.accounts);
		await audit.record(by, 'person.update', id, { changed });
		return true;
	});
}

/** Puts many people down; the caller writes the audit entries. */
export async function createAll(
	db: Db,
	people: readonly (PersonColumns & Pick<Person, 'id' | 'hasNoDevice'>)[],
): Promise<void> {
	for await (const part of inParts(people)) {
		const rows = part.map((person) => ({
			...columnsOf(person),
			id: person.id,
			hasNoDevice: person.hasNoDevice ? 1 : 0,
		}));
		await db.insertInto('person').values(rows).execute();
	}
}

/**
 * Changes columns of a person; the caller writes the audit entry.
 *
 * @param revision since which nobody may have saved; without one it does not matter
 * @returns false if somebody did; then nothing is changed
 */
export async function change(
	db: Db,
	id: string,
	values: Partial<PersonColumns>,
	revision?: number,
): Promise<boolean> {
	const saved = await db
		.updateTable('person')
		.set(({ eb }) => ({ ...values, revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
		.returning('id')
		.executeTakeFirst();
	return saved !== undefined;
}

/**
 * Says whether a person is without a device; the caller writes the audit entry.
 *
 * @returns false if a device of theirs is registered; then nothing is changed
 */
export async function setHasNoDevice(db: Db, id: string, hasNoDevice: boolean): Promise<boolean> {
	const saved = await db
		.updateTable('person')
		.set(({ eb }) => ({ hasNoDevice: hasNoDevice ? 1 : 0, revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('device').select('id').where('personId', '=', id))),
		)
		.returning('id')
		.executeTakeFirst();
	return saved !== undefined;
}

/** Who was without a device has one now; the caller writes the audit entry. @returns those, as saved now */
export async function forgetNoDevice(
	db: Db,
	ids: readonly string[],
): Promise<readonly Pick<PersonRecord, 'id' | 'revision'>[]> {
	if (ids.length === 0) return [];
	return db
		.updateTable('person')
		.set(({ eb }) => ({ hasNoDevice: 0, revision: eb('revision', '+', 1) }))
		.where('id', 'in', ids)
		.where('hasNoDevice', '=', 1)
		.returning(['id', 'revision'])
		.execute();
}

/** Gives a person a first device link, or the next one; the caller writes the audit entry. */
export async function renewLink(db: Db, id: string, expiresAt: string): Promise<void> {
	await db
		.updateTable('person')
		.set(({ fn, val, eb }) => ({
			linkId: fn.coalesce('linkId', val(newLinkId())),
			linkGeneration: eb('linkGeneration', '+', 1),
			linkExpiresAt: expiresAt,
		}))
		.where('id', '=', id)
		.execute();
}

/** Deletes people with their seats, devices and facts; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('person').where('id', 'in', ids).execute();
}
