import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import { comparators, factSources } from '../../device/fact.ts';
import type { Observation } from '../../device/claim.ts';
import type { Fact } from '../../device/fact.ts';
import { insertMany, orderedId } from '../db/bulk.ts';
import type { Db } from '../db/open.ts';

/** A fact as it was written down, with who did. */
export interface FactRecord extends Fact {
	readonly id: string;
	readonly subjectId: string;
	readonly recordedBy: string;
}

/** A device's facts are about the device, a person's about their accounts and lines. */
export type Subject =
	| { readonly deviceId: string; readonly personId?: never }
	| { readonly personId: string; readonly deviceId?: never };

const select = (db: Db) =>
	db
		.selectFrom('fact')
		.select([
			'id',
			'deviceId',
			'personId',
			'field',
			'value',
			'comparator',
			'source',
			'observedAt',
			'recordedBy',
		]);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = (row: Row): FactRecord => ({
	id: row.id,
	subjectId: row.deviceId ?? row.personId ?? '',
	field: row.field,
	value: JSON.parse(row.value),
	comparator: comparators.find((comparator) => comparator === row.comparator) ?? '=',
	source: factSources.find((source) => source === row.source) ?? 'person',
	observedAt: row.observedAt,
	recordedBy: row.recordedBy,
});

/** All facts of the subjects, by subject, the newest first. */
export async function list(
	db: Db,
	of: 'deviceId' | 'personId',
	subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FactRecord[]>> {
	const facts = new Map<string, FactRecord[]>();
	if (subjectIds.length === 0) return facts;
	const rows = await select(db)
		.where(of, 'in', subjectIds)
		.orderBy('observedAt', 'desc')
		.orderBy('id')
		.execute();
	for (const fact of rows.map(recordOf)) {
		const others = facts.get(fact.subjectId);
		if (others) others.push(fact);
		else facts.set(fact.subjectId, [fact]);
	}
	return facts;
}

/** Adds facts to a subject's history; part of a deed that is in the audit already. */
export async function createAll(
	by: Acting,
	subject: Subject,
	facts: readonly Observation[],
): Promise<void> {
	if (facts.length === 0) return;
	const rows = facts.map((fact) => ({
		id: randomUUID(),
		deviceId: subject.deviceId ?? null,
		personId: subject.personId ?? null,
		field: fact.field,
		value: JSON.stringify(fact.value),
		comparator: fact.comparator,
		source: fact.source,
		observedAt: fact.observedAt,
		recordedBy: by.actor.name,
	}));
	await by.db.insertInto('fact').values(rows).execute();
}

const columns = [
	...['id', 'deviceId', 'personId', 'field', 'value', 'comparator', 'source', 'observedAt'],
	...['recordedBy', 'importRunId'],
];

/**
 * As `createAll`, for the hundreds of thousands of an import: their ids follow each other.
 *
 * @param runId of the run of an import that brings them
 */
export async function createMany(
	by: Acting,
	subjects: readonly (Subject & { readonly facts: readonly Observation[] })[],
	runId: string | null = null,
): Promise<void> {
	const at = Date.parse(by.now);
	const rows = subjects.flatMap(({ deviceId = null, personId = null, facts }) =>
		facts.map(({ field, value, comparator, source, observedAt }) => [
			...[orderedId(at), deviceId, personId, field, JSON.stringify(value), comparator, source],
			...[observedAt, by.actor.name, runId],
		]),
	);
	await insertMany(by.db, 'fact', columns, rows);
}

/** Ids of all that something was observed of before a moment. */
export async function subjectsBefore(
	db: Db,
	of: 'deviceId' | 'personId',
	moment: string,
): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('fact')
		.select(of)
		.distinct()
		.where('observedAt', '<', moment)
		.where(of, 'is not', null)
		.execute();
	return rows.map((row) => row[of] ?? '');
}

/** Forgets facts for good, as retention does. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('fact').where('id', 'in', ids).execute();
}

/** Takes back what a run of an import has said of some subjects. */
export async function destroyOfRun(
	db: Db,
	runId: string,
	of: 'deviceId' | 'personId',
	subjectIds: readonly string[],
): Promise<void> {
	if (subjectIds.length === 0) return;
	await db
		.deleteFrom('fact')
		.where(of, 'in', subjectIds)
		.where('importRunId', '=', runId)
		.execute();
}
