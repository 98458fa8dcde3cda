import type { Reach } from '../access/roles.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as people from './people.ts';

/**
 * Puts down that a person has no device, or takes that back.
 *
 * @returns false if a device of theirs is registered, or they are out of reach; then nothing is
 * changed
 */
export async function declare(
	db: Db,
	reach: Reach,
	actor: Actor,
	personId: string,
	hasNoDevice: boolean,
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if (!(await people.read(trx, reach, personId))) return false;
		const saved = await trx
			.updateTable('person')
			.set(({ eb }) => ({ hasNoDevice: hasNoDevice ? 1 : 0, revision: eb('revision', '+', 1) }))
			.where('id', '=', personId)
			.where(({ not, exists, selectFrom }) =>
				not(exists(selectFrom('device').select('id').where('personId', '=', personId))),
			)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		const deed = { action: 'person.update', subjectKind: 'person', subjectId: personId } as const;
		await audit.create(trx, actor, { ...deed, detail: { hasNoDevice } }, now);
		return true;
	});
}
