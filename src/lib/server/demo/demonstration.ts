import { asSystem, inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { council } from '../../cast/council.ts';
import { restrictionRows } from './restrictions.ts';
import { decisionsOf } from './decisions.ts';
import { rowsOf } from './rows.ts';
import { isInUse } from './in-use.query.ts';
import { nouns, survey } from './survey.query.ts';
import type { Removal } from './survey.query.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';

/** Remembers that somebody removed the council, so that the next start does not bring it back. */
const removedAt = 'demonstrationRemovedAt';

/**
 * Fills an empty store with the demonstration council, and marks each of its records.
 *
 * @param now UTC in ISO 8601; the sessions lie in the weeks after it
 * @returns false, and nothing is done, if the store is in use or the council was removed before
 */
export async function fill(db: Db, now: string): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if ((await settings.has(trx, removedAt)) || (await isInUse(trx))) return false;
		const invented = council(now);
		const rows = rowsOf(invented, now);
		await trx.insertInto('office').values(rows.office).execute();
		await trx.insertInto('person').values(rows.person).execute();
		await trx.insertInto('hall').values(rows.hall).execute();
		await trx.insertInto('committee').values(rows.committee).execute();
		await trx.insertInto('membership').values(rows.membership).execute();
		await trx.insertInto('device').values(rows.device).execute();
		await trx.insertInto('fact').values(rows.fact).execute();
		await trx.insertInto('session').values(rows.session).execute();
		await trx.insertInto('attendee').values(rows.attendee).execute();
		await trx.insertInto('proposal').values(rows.proposal).execute();
		await trx
			.insertInto('decision')
			.values(await decisionsOf(trx, invented, now))
			.execute();
		await trx.insertInto('room').values(rows.room).execute();
		await trx.insertInto('toolPolicy').values(rows.toolPolicy).execute();
		const { restriction, exemption, restrictionChange } = restrictionRows(invented, now);
		await trx.insertInto('restriction').values(restriction).execute();
		await trx.insertInto('exemption').values(exemption).execute();
		await trx.insertInto('restrictionChange').values(restrictionChange).execute();
		const marks = [
			...[...nouns, 'toolPolicy' as const].flatMap((noun) =>
				rows[noun].map(({ id }) => ({ noun, id })),
			),
			...restriction.map(({ id }) => ({ noun: 'restriction', id })),
		];
		await trx.insertInto('demonstration').values(marks).execute();
		await audit.record(asSystem(trx, now), 'demonstration.create', '');
		return true;
	});
}

/** Whether records of the demonstration council are in the store. */
export async function isPresent(db: Db): Promise<boolean> {
	const mark = await db.selectFrom('demonstration').select('id').limit(1).executeTakeFirst();
	return mark !== undefined;
}

/** Removes the demonstration council and what hangs on it, as `survey` tells; a second time finds nothing. */
export async function remove(by: Acting): Promise<Removal> {
	return inTransaction(by, async (by) => {
		const removal = await survey(by.db);
		const { going, ownGoing, staying } = removal;
		if (going.person.length > 0) {
			await by.db
				.updateTable('staff')
				.set({ personId: null })
				.where('personId', 'in', going.person)
				.execute();
			await by.db.deleteFrom('attendee').where('personId', 'in', going.person).execute();
		}
		for (const noun of nouns) {
			const ids = going[noun];
			if (ids.length > 0) await by.db.deleteFrom(noun).where('id', 'in', ids).execute();
		}
		// Nothing real hangs on the invented restriction, which is over, nor on the invented decision.
		for (const noun of ['restriction', 'toolPolicy'] as const) {
			await by.db
				.deleteFrom(noun)
				.where('id', 'in', (query) =>
					query.selectFrom('demonstration').select('id').where('noun', '=', noun),
				)
				.execute();
		}
		await by.db.deleteFrom('demonstration').execute();
		await by.db
			.insertInto('setting')
			.values({ name: removedAt, value: by.now })
			.onConflict((conflict) => conflict.column('name').doNothing())
			.execute();
		const counts = Object.fromEntries(nouns.map((noun) => [noun, going[noun].length]));
		await audit.record(by, 'demonstration.remove', '', { ...counts, ownGoing, staying });
		return removal;
	});
}
