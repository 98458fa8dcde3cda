import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import { comparators, factSources } from '../../device/fact.ts';
import type { Observation } from '../../device/claim.ts';
import type { Fact } from '../../device/fact.ts';
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
