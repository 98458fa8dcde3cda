import { deliveryKinds, deliveryStates } from '../../council/delivery/delivery-way.ts';
import type { DeliveryWay } from '../../council/delivery/delivery-way.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

export interface DeliveryWayRecord extends DeliveryWay {
	readonly personId: string;
	readonly revision: number;
}
export type DeliveryWayChange = Omit<DeliveryWay, 'id'>;

const select = (db: Db) => db.selectFrom('deliveryWay').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const stateOf = (stored: string | null) => deliveryStates.find((state) => state === stored) ?? null;
const recordOf = ({ kind, inside, outside, ...row }: Row): DeliveryWayRecord => ({
	...row,
	kind: deliveryKinds.find((known) => known === kind) ?? 'unknownMail',
	states: { inside: stateOf(inside), outside: stateOf(outside) },
});
const columnsOf = ({ states, ...change }: DeliveryWayChange) => ({ ...change, ...states });

/** By the id of the person, in the order of their kinds; those without any are not in it. */
export async function list(
	db: Db,
	personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DeliveryWayRecord[]>> {
	const found: DeliveryWayRecord[] = [];
	for await (const part of inParts([...new Set(personIds)])) {
		const rows = await select(db).where('personId', 'in', part).orderBy('id').execute();
		found.push(...rows.map(recordOf));
	}
	const order = ({ kind }: DeliveryWay) => deliveryKinds.indexOf(kind);
	return Map.groupBy(
		found.toSorted((a, b) => order(a) - order(b)),
		({ personId }) => personId,
	);
}

export async function read(db: Db, id: string): Promise<DeliveryWayRecord | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** `id` is made with the form: the same one twice is one way. */
export async function create(by: Acting, personId: string, way: DeliveryWay): Promise<void> {
	const { id, ...change } = way;
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('deliveryWay')
			.values({ id, personId, ...columnsOf(change) })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		const { kind, states } = change;
		if (made) await audit.record(by, 'deliveryWay.create', personId, { way: id, kind, ...states });
	});
}

/** Puts ways down; the caller writes the audit entries. */
export async function createAll(
	db: Db,
	ways: readonly (DeliveryWay & Pick<DeliveryWayRecord, 'personId'>)[],
): Promise<void> {
	for await (const part of inParts(ways)) {
		const rows = part.map(({ id, personId, ...way }) => ({ id, personId, ...columnsOf(way) }));
		await db.insertInto('deliveryWay').values(rows).execute();
	}
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: DeliveryWayChange,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await select(by.db).where('id', '=', id).executeTakeFirst();
		const saved = await by.db
			.updateTable('deliveryWay')
			.set({ ...columnsOf(change), revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		// That an address was changed is told, and nothing of it.
		const { address, ...changed } = changesOf(before, columnsOf(change));
		const told = address === undefined ? changed : { ...changed, address: true as const };
		await audit.record(by, 'deliveryWay.update', before.personId, { way: id, changed: told });
		return true;
	});
}

export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await by.db
			.deleteFrom('deliveryWay')
			.where('id', '=', id)
			.returning(['personId', 'kind'])
			.executeTakeFirst();
		if (gone)
			await audit.record(by, 'deliveryWay.destroy', gone.personId, { way: id, kind: gone.kind });
	});
}
