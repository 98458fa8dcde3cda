import * as v from 'valibot';
import { isClaim } from '../../../device/claim.ts';
import type { Observation } from '../../../device/claim.ts';
import { comparators, factSources } from '../../../device/fact.ts';
import type { WrittenOwner } from '../../../exchange/tables/device-row.ts';
import { insertMany } from '../../db/bulk.ts';
import { inParts } from '../../db/chunks.ts';
import type { Db } from '../../db/open.ts';
import { emailKeyOf, nameKeyOf } from './owners.ts';

/** A device of an imported list whose person is not in the register yet. */
export interface WaitingDevice {
	readonly id: string;
	/** Of the list, as in `import-sources.ts`. */
	readonly source: string;
	/** By which later rows of the source find it. */
	readonly rowKey: string;
	/** What the source calls it; empty: nothing. */
	readonly externalId: string;
	readonly label: string;
	/** Whom it waits for, as the list says it. */
	readonly owner: WrittenOwner;
	/** What the list says of it. */
	readonly facts: readonly Observation[];
	readonly listName: string;
	/** ISO date: as of when the list speaks. */
	readonly listDay: string;
	readonly keptAt: string;
	readonly importRunId: string;
}

const Facts = v.fallback(
	v.pipe(
		v.string(),
		v.parseJson(),
		v.array(
			v.object({
				field: v.string(),
				value: v.unknown(),
				comparator: v.picklist(comparators),
				source: v.picklist(factSources),
				observedAt: v.string(),
			}),
		),
	),
	[],
);

const factsIn = (text: string): readonly Observation[] =>
	v.parse(Facts, text).flatMap(({ source, observedAt, ...said }) => {
		const stated = { ...said, value: said.value ?? null };
		return isClaim(stated) ? [{ ...stated, source, observedAt }] : [];
	});

const ownerOf = (row: Readonly<Record<`owner${'Name' | 'Email' | 'Office'}`, string | null>>) => ({
	name: row.ownerName,
	email: row.ownerEmail,
	office: row.ownerOffice,
});

/** Those that no unfinished run has put an end to. */
const waiting = (db: Db) => db.selectFrom('waitingDevice').where('endedByRunId', 'is', null);

const columnsRead = [
	...(['id', 'source', 'rowKey', 'externalId', 'label', 'ownerName', 'ownerEmail'] as const),
	...(['ownerOffice', 'facts', 'listName', 'listDay', 'keptAt', 'importRunId'] as const),
];
const select = (db: Db) => waiting(db).select(columnsRead);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function recordOf({ ownerName, ownerEmail, ownerOffice, facts, ...row }: Row): WaitingDevice {
	const owner = ownerOf({ ownerName, ownerEmail, ownerOffice });
	return { ...row, owner, facts: factsIn(facts) };
}

/** Whom a device waits for, with the keys by which people are found. */
export interface WaitingOwner {
	readonly id: string;
	readonly label: string;
	readonly owner: WrittenOwner;
	readonly emailKey: string;
	readonly nameKey: string;
}

const ownerColumns = [
	...(['id', 'label', 'ownerName', 'ownerEmail', 'ownerOffice', 'emailKey', 'nameKey'] as const),
];

/** Of all that wait whom they wait for, those of the newest list first. */
export async function owners(db: Db): Promise<readonly WaitingOwner[]> {
	const rows = await waiting(db)
		.select(ownerColumns)
		.orderBy('keptAt', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ id, label, emailKey, nameKey, ...row }) => ({
		...{ id, label, emailKey, nameKey, owner: ownerOf(row) },
	}));
}

export async function list(db: Db, ids: readonly string[]): Promise<readonly WaitingDevice[]> {
	if (ids.length === 0) return [];
	return (await select(db).where('id', 'in', ids).execute()).map(recordOf);
}

/** Those that name an address or a name, also what an unfinished run has put an end to; the newest list first. */
export async function listAbout(
	db: Db,
	by: Pick<WaitingOwner, 'emailKey' | 'nameKey'>,
): Promise<readonly (WaitingDevice & { readonly waits: boolean })[]> {
	const rows = await db
		.selectFrom('waitingDevice')
		.select([...columnsRead, 'endedByRunId'])
		.where(({ eb, or, and }) =>
			or([
				and([eb('emailKey', '=', by.emailKey), eb('emailKey', '!=', '')]),
				and([eb('nameKey', '=', by.nameKey), eb('nameKey', '!=', '')]),
			]),
		)
		.orderBy('keptAt', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ endedByRunId, ...row }) => ({
		...recordOf(row),
		waits: endedByRunId === null,
	}));
}

export async function read(db: Db, id: string): Promise<WaitingDevice | null> {
	const [one] = await list(db, [id]);
	return one ?? null;
}

/** How many wait of each list, the newest first. */
export async function lists(db: Db) {
	const rows = await waiting(db)
		.select(['importRunId', 'listName', 'listDay', ({ fn }) => fn.countAll().as('count')])
		.groupBy(['importRunId', 'listName', 'listDay'])
		.orderBy('listDay', 'desc')
		.orderBy('listName')
		.execute();
	return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Ids of those that a source has brought, by its rows. */
export async function ofSource(db: Db, source: string): Promise<ReadonlyMap<string, string>> {
	const rows = await waiting(db).select(['id', 'rowKey']).where('source', '=', source).execute();
	return new Map(rows.map(({ id, rowKey }) => [rowKey, id]));
}

const columns = [
	...['id', 'source', 'rowKey', 'externalId', 'label', 'ownerName', 'ownerEmail', 'ownerOffice'],
	...['emailKey', 'nameKey', 'facts', 'listName', 'listDay', 'keptAt', 'importRunId'],
];

/** Keeps devices until their people come; the caller writes the audit entry. */
export async function createAll(db: Db, devices: readonly WaitingDevice[]): Promise<void> {
	const rows = devices.map(({ owner, facts, ...one }) => [
		...[one.id, one.source, one.rowKey, one.externalId, one.label],
		...[owner.name, owner.email, owner.office, emailKeyOf(owner.email), nameKeyOf(owner.name)],
		...[JSON.stringify(facts), one.listName, one.listDay, one.keptAt, one.importRunId],
	]);
	if (rows.length > 0) await insertMany(db, 'waitingDevice', columns, rows);
}

/**
 * Puts an end to what waits of some rows of a source, so that the run can be taken back until it is over.
 *
 * @returns those that waited, with their new revisions
 */
export async function endAll(
	db: Db,
	source: string,
	rowKeys: readonly string[],
	runId: string,
): Promise<readonly { readonly id: string; readonly revision: number }[]> {
	if (rowKeys.length === 0) return [];
	return db
		.updateTable('waitingDevice')
		.set(({ eb }) => ({ endedByRunId: runId, revision: eb('revision', '+', 1) }))
		.where('source', '=', source)
		.where('rowKey', 'in', rowKeys)
		.where('endedByRunId', 'is', null)
		.returning(['id', 'revision'])
		.execute();
}

/** Ids of some that a run has put an end to. */
export async function endedBy(db: Db, runId: string, limit: number): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('waitingDevice')
		.select('id')
		.where('endedByRunId', '=', runId)
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}

export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	for await (const part of inParts(ids)) {
		await db.deleteFrom('waitingDevice').where('id', 'in', part).execute();
	}
}

/** Deletes what waits of one row of a source. @returns false if nothing did */
export async function destroyRow(db: Db, source: string, rowKey: string): Promise<boolean> {
	const gone = await db
		.deleteFrom('waitingDevice')
		.where('source', '=', source)
		.where('rowKey', '=', rowKey)
		.returning('id')
		.execute();
	return gone.length > 0;
}

/** Deletes what still waits of a list. @returns how many */
export async function destroyList(db: Db, importRunId: string): Promise<number> {
	const gone = await db
		.deleteFrom('waitingDevice')
		.where('importRunId', '=', importRunId)
		.where('endedByRunId', 'is', null)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}

/** Deletes what has waited since before a moment. @returns how many */
export async function destroyBefore(db: Db, moment: string): Promise<number> {
	const gone = await db.deleteFrom('waitingDevice').where('keptAt', '<', moment).executeTakeFirst();
	return Number(gone.numDeletedRows);
}
