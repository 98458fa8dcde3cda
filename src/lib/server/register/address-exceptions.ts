import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** That the rule "only the city's addresses" does not hold for somebody; ISO dates, half-open. */
export interface AddressException {
	readonly id: string;
	readonly personId: string;
	readonly validFrom: string;
	/** `null`: until further notice. */
	readonly validTo: string | null;
	/** Who of the staff said so, and when, UTC in ISO 8601. */
	readonly byName: string;
	readonly at: string;
}

const select = (db: Db) => db.selectFrom('addressException').selectAll();

/** Of the people, the newest first. */
export async function list(
	db: Db,
	personIds: readonly string[],
): Promise<readonly AddressException[]> {
	const found: AddressException[] = [];
	for await (const part of inParts([...new Set(personIds)])) {
		const rows = await select(db)
			.where('personId', 'in', part)
			.orderBy('at', 'desc')
			.orderBy('id')
			.execute();
		found.push(...rows);
	}
	return found;
}

/** Of everybody, those that hold on a day or later. */
export const listFrom = (db: Db, day: string): Promise<readonly AddressException[]> =>
	select(db)
		.where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
		.orderBy('validFrom')
		.orderBy('id')
		.execute();

/** `id` is made with the form: the same one twice is one exception. */
export async function create(
	by: Acting,
	exception: Pick<AddressException, 'id' | 'personId' | 'validFrom' | 'validTo'>,
): Promise<void> {
	const { personId, validFrom, validTo } = exception;
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('addressException')
			.values({ ...exception, byName: by.actor.name, at: by.now })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (made) await audit.record(by, 'addressException.create', personId, { validFrom, validTo });
	});
}

/** Ends an exception on a day, which is the first without it; one that has not begun goes. */
export async function end(by: Acting, id: string, day: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const found = await select(by.db).where('id', '=', id).executeTakeFirst();
		if (!found || (found.validTo !== null && found.validTo <= day)) return;
		if (found.validFrom >= day) {
			await by.db.deleteFrom('addressException').where('id', '=', id).execute();
		} else {
			await by.db
				.updateTable('addressException')
				.set({ validTo: day })
				.where('id', '=', id)
				.execute();
		}
		await audit.record(by, 'addressException.end', found.personId, { validTo: day });
	});
}
