import type { StaffActor } from '../../access/actor.ts';
import { everything } from '../../access/scope.ts';
import type { Acting } from '../acting.ts';
import type { Db } from '../db/open.ts';

/** Somebody who may do everything. */
export const actor: StaffActor = {
	kind: 'staff',
	id: 's',
	name: 'M. Sommer',
	email: 'sommer@stadt.example',
	role: 'administrator',
	officeId: null,
	personId: null,
	chairs: [],
};

/** Acts as `actor` on everything, but for what the test says otherwise. */
export const acting = (db: Db, given: Partial<Omit<Acting, 'db'>> = {}): Acting => ({
	db,
	actor,
	scope: everything,
	now: '2026-11-25T10:15:00.000Z',
	...given,
});

/** Has an account for `actor`, which jobs ask for again. */
export async function haveAccount(db: Db): Promise<void> {
	const { id, name, email, role, officeId, personId } = actor;
	const moments = { createdAt: acting(db).now, updatedAt: acting(db).now };
	await db
		.insertInto('staff')
		.values({ id, name, email, role, officeId, personId, emailVerified: 0, ...moments })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}
