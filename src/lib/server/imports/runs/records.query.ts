import { nameOf } from '../../../council/names.ts';
import type { RunNoun } from '../../../exchange/runs.ts';
import { isPostgres } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';

type Revisions = ReadonlyMap<string, number>;

/**
 * The revisions of those that are there. They are locked until the end of the transaction: nobody
 * changes them meanwhile, nor makes anything that refers to them.
 */
export async function lockedRevisions(
	db: Db,
	noun: RunNoun,
	ids: readonly string[],
): Promise<Revisions> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom(noun)
		.select(['id', 'revision'])
		.where('id', 'in', ids)
		// In one order, so that two who lock several do not wait for each other.
		.orderBy('id')
		.$if(isPostgres(db), (query) => query.forUpdate())
		.execute();
	return new Map(rows.map(({ id, revision }) => [id, revision]));
}

const named = async (db: Db, noun: 'office' | 'committee', ids: readonly string[]) =>
	db.selectFrom(noun).select(['id', 'name as label']).where('id', 'in', ids).execute();

const labelsOf: Readonly<
	Record<RunNoun, (db: Db, ids: readonly string[]) => Promise<readonly Labelled[]>>
> = {
	office: (db, ids) => named(db, 'office', ids),
	committee: (db, ids) => named(db, 'committee', ids),
	person: async (db, ids) => {
		const rows = await db
			.selectFrom('person')
			.select(['id', 'title', 'givenName', 'familyName'])
			.where('id', 'in', ids)
			.execute();
		return rows.map((row) => ({ id: row.id, label: nameOf(row) }));
	},
	membership: async (db, ids) => {
		const rows = await db
			.selectFrom('membership')
			.innerJoin('person', 'person.id', 'membership.personId')
			.innerJoin('committee', 'committee.id', 'membership.committeeId')
			.select(['membership.id', 'title', 'givenName', 'familyName', 'committee.name'])
			.where('membership.id', 'in', ids)
			.execute();
		return rows.map((row) => ({ id: row.id, label: `${nameOf(row)}, ${row.name}` }));
	},
	session: async (db, ids) => {
		const rows = await db
			.selectFrom('session')
			.innerJoin('committee', 'committee.id', 'session.committeeId')
			.select(['session.id', 'committee.name', 'session.startsAt'])
			.where('session.id', 'in', ids)
			.execute();
		return rows.map(({ id, name, startsAt }) => ({
			id,
			label: `${name}, ${startsAt.slice(0, 10)}`,
		}));
	},
	device: (db, ids) =>
		db.selectFrom('device').select(['id', 'label']).where('id', 'in', ids).execute(),
	waitingDevice: (db, ids) =>
		db.selectFrom('waitingDevice').select(['id', 'label']).where('id', 'in', ids).execute(),
};

interface Labelled {
	readonly id: string;
	readonly label: string;
}

/** What people call records, by id. */
export async function labels(
	db: Db,
	noun: RunNoun,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	return new Map((await labelsOf[noun](db, ids)).map(({ id, label }) => [id, label]));
}
