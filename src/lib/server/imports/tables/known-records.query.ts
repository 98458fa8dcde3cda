import { within } from '../../db/scope.ts';
import type { Reader } from '../../acting.ts';
import { isPostgres } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';
import type { Candidate } from './owners.ts';

/** A device as far as an import has to know it to find it again. */
export interface MatchableDevice {
	readonly id: string;
	readonly personId: string | null;
	readonly label: string;
	readonly revision: number;
}

/** The devices in reach. */
export async function devices(by: Reader): Promise<readonly MatchableDevice[]> {
	return by.db
		.selectFrom('device')
		.leftJoin('person', 'person.id', 'device.personId')
		.select(['device.id', 'device.personId', 'device.label', 'device.revision'])
		.where(within(by.scope, { office: 'person.officeId' }))
		.execute();
}

/** The people in reach, whose a row may be. */
export async function candidates(by: Reader): Promise<readonly Candidate[]> {
	return by.db
		.selectFrom('person')
		.innerJoin('office', 'office.id', 'person.officeId')
		.select(['person.id', 'person.officeId', 'office.name as officeName', 'person.title'])
		.select(['person.givenName', 'person.familyName', 'person.email'])
		.where(within(by.scope, { office: 'person.officeId' }))
		.execute();
}

/** A person as far as an import compares them. */
export interface KnownPerson {
	readonly id: string;
	readonly officeId: string;
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly position: string;
	readonly email: string;
	readonly phone: string;
	readonly revision: number;
}

const personColumns = (db: Db) =>
	db
		.selectFrom('person')
		.select(['id', 'officeId', 'revision'])
		.select(['title', 'givenName', 'familyName', 'position', 'email', 'phone']);

export async function people(db: Db): Promise<readonly KnownPerson[]> {
	return personColumns(db).execute();
}

/** Those who are there and in reach; nobody deletes them before the end of the transaction. */
export async function heldPeople(
	{ db, scope }: Reader,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom('person')
		.select('id')
		.where('id', 'in', ids)
		.where(within(scope, { office: 'officeId' }))
		.orderBy('id')
		.$if(isPostgres(db), (query) => query.forKeyShare())
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** The offices that are there; nobody deletes them before the end of the transaction. */
export async function heldOffices(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom('office')
		.select('id')
		.where('id', 'in', ids)
		.orderBy('id')
		.$if(isPostgres(db), (query) => query.forKeyShare())
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** People by id, as they are; nobody changes them before the end of the transaction. */
export async function lockedPeople(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
	if (ids.length === 0) return new Map();
	const rows = await personColumns(db)
		.where('id', 'in', ids)
		.orderBy('id')
		.$if(isPostgres(db), (query) => query.forUpdate())
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}

export interface OfficeName {
	readonly id: string;
	readonly name: string;
}

export async function committees(db: Db): Promise<readonly OfficeName[]> {
	return db.selectFrom('committee').select(['id', 'name']).orderBy('name').execute();
}

export async function offices(db: Db): Promise<readonly OfficeName[]> {
	return db.selectFrom('office').select(['id', 'name']).orderBy('name').execute();
}
