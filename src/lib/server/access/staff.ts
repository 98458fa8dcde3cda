import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { staffRoles } from '../../access/roles.ts';
import type { StaffRole } from '../../access/roles.ts';
import type { StaffActor } from '../../access/actor.ts';
import { nameOf } from '../../council/names.ts';
import { personExists } from '../register/choices.query.ts';
import * as audit from '../db/audit.ts';
import { changesOf } from '../db/changes.ts';
import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import { createPassword } from './sign-in-accounts.ts';
import * as signIns from './sign-ins.ts';

export interface StaffAccount extends Omit<StaffActor, 'kind' | 'chairs'> {
	readonly officeName: string | null;
	/** Whose account it is, "Dr. Ada Lerche"; `null`: nobody has said. */
	readonly personName: string | null;
	/** Since when they may not sign in. */
	readonly deactivatedAt: string | null;
	readonly revision: number;
}

export interface StaffDraft {
	readonly name: string;
	/** In small letters. */
	readonly email: string;
	readonly role: StaffRole;
	readonly officeId: string | null;
	/** Whose account it is; `null`: not said. */
	readonly personId: string | null;
}

const Role = v.picklist(staffRoles);

function accounts(db: Db) {
	return db
		.selectFrom('staff')
		.leftJoin('office', 'office.id', 'staff.officeId')
		.leftJoin('person', 'person.id', 'staff.personId')
		.select([
			'staff.id',
			'staff.name',
			'staff.email',
			'staff.role',
			'staff.officeId',
			'staff.personId',
			'person.title',
			'person.givenName',
			'person.familyName',
			'staff.deactivatedAt',
			'staff.revision',
			'office.name as officeName',
		]);
}

interface AccountRow extends Omit<StaffAccount, 'role' | 'personName'> {
	readonly role: string;
	readonly title: string | null;
	readonly givenName: string | null;
	readonly familyName: string | null;
}

function accountOf({ title, givenName, familyName, role, ...row }: AccountRow): StaffAccount {
	const named = { title: title ?? '', givenName: givenName ?? '', familyName: familyName ?? '' };
	return {
		...row,
		role: v.parse(Role, role),
		personName: row.personId === null ? null : nameOf(named),
	};
}

export async function list(db: Db): Promise<StaffAccount[]> {
	const rows = await accounts(db).orderBy('staff.name').orderBy('staff.email').execute();
	return rows.map(accountOf);
}

export async function read(db: Db, id: string): Promise<StaffAccount | undefined> {
	const row = await accounts(db).where('staff.id', '=', id).executeTakeFirst();
	return row && accountOf(row);
}

export async function readByEmail(db: Db, email: string): Promise<StaffAccount | undefined> {
	const row = await accounts(db).where('staff.email', '=', email.toLowerCase()).executeTakeFirst();
	return row && accountOf(row);
}

/** Whether there is such an account and nobody has locked it. */
export async function maySignIn(db: Db, id: string): Promise<boolean> {
	const row = await db
		.selectFrom('staff')
		.select('deactivatedAt')
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.deactivatedAt === null;
}

/** @param passwordHash of `hash` in passwords.ts; `null`: it is set by a link */
export async function create(
	by: Acting,
	draft: StaffDraft,
	passwordHash: string | null,
): Promise<{ id: string } | 'emailTaken' | 'officeGone' | 'personGone'> {
	const id = randomUUID();
	const moments = { createdAt: by.now, updatedAt: by.now };
	return inTransaction(by, async (by) => {
		if (await isOfficeGone(by.db, draft.officeId)) return 'officeGone';
		if (await isPersonGone(by.db, draft.personId)) return 'personGone';
		const made = await by.db
			.insertInto('staff')
			.values({ id, ...draft, deactivatedAt: null, emailVerified: 0, ...moments })
			.onConflict((conflict) => conflict.column('email').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return 'emailTaken';
		if (passwordHash !== null) await createPassword(by.db, id, passwordHash, by.now);
		const { email, role, officeId, personId } = draft;
		await audit.record(by, 'staff.create', id, { email, role, officeId, personId });
		return { id };
	});
}

export type Saved =
	| 'saved'
	| 'gone'
	| 'changedMeanwhile'
	| 'emailTaken'
	| 'officeGone'
	| 'personGone'
	| 'lastAdministrator';

/**
 * @param revision of the account the form was made from
 * @param how by somebody, or because their group at the provider says so
 */
export async function update(
	by: Acting,
	id: string,
	draft: StaffDraft,
	revision: number,
	how: 'staff.update' | 'staff.followGroup' = 'staff.update',
): Promise<Saved> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		if (!before) return 'gone';
		const other = await readByEmail(by.db, draft.email);
		if (other && other.id !== id) return 'emailTaken';
		if (await isOfficeGone(by.db, draft.officeId)) return 'officeGone';
		if (await isPersonGone(by.db, draft.personId)) return 'personGone';
		if (draft.role !== 'administrator' && (await isLastAdministrator(by.db, id))) {
			return 'lastAdministrator';
		}
		const saved = await by.db
			.updateTable('staff')
			.set({ ...draft, updatedAt: by.now, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return 'changedMeanwhile';
		await audit.record(by, how, id, { changed: changesOf(before, draft, 'all') });
		return 'saved';
	});
}

/** The administrator who has been there longest and may sign in; `undefined` in a new store. */
export async function firstAdministrator(db: Db): Promise<StaffAccount | undefined> {
	const row = await accounts(db)
		.where('staff.role', '=', 'administrator')
		.where('staff.deactivatedAt', 'is', null)
		.orderBy('staff.createdAt')
		.orderBy('staff.id')
		.limit(1)
		.executeTakeFirst();
	return row && accountOf(row);
}

async function isOfficeGone(db: Db, id: string | null): Promise<boolean> {
	if (id === null) return false;
	const office = await db.selectFrom('office').select('id').where('id', '=', id).executeTakeFirst();
	return office === undefined;
}

const isPersonGone = async (db: Db, id: string | null): Promise<boolean> =>
	id !== null && !(await personExists(db, id));

/** Parts accounts from people who are deleted; the caller writes the audit entry. */
export async function forgetPeople(db: Db, personIds: readonly string[]): Promise<void> {
	if (personIds.length === 0) return;
	await db
		.updateTable('staff')
		.set({ personId: null })
		.where('personId', 'in', personIds)
		.execute();
}

/** Keeps somebody out and ends their sign-ins; the last administrator who can sign in stays. */
export async function lock(by: Acting, id: string): Promise<'done' | 'lastAdministrator'> {
	return inTransaction(by, async (by) => {
		if (await isLastAdministrator(by.db, id)) return 'lastAdministrator';
		const locked = await by.db
			.updateTable('staff')
			.set((set) => ({ deactivatedAt: by.now, revision: set('revision', '+', 1) }))
			.where('id', '=', id)
			.where('deactivatedAt', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!locked) return 'done';
		await signIns.destroyOf(by.db, id);
		await audit.record(by, 'staff.lock', id);
		return 'done';
	});
}

/** Lets somebody sign in again. */
export async function unlock(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const unlocked = await by.db
			.updateTable('staff')
			.set((set) => ({ deactivatedAt: null, revision: set('revision', '+', 1) }))
			.where('id', '=', id)
			.where('deactivatedAt', 'is not', null)
			.returning('id')
			.executeTakeFirst();
		if (unlocked) await audit.record(by, 'staff.unlock', id);
	});
}

/** Deletes an account with its ways to sign in; the caller writes the audit entry. @returns false: there is none */
export async function destroy(trx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx.deleteFrom('staff').where('id', '=', id).executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Whether nobody else could administer; call it inside the transaction that would change it. */
export async function isLastAdministrator(trx: Db, id: string): Promise<boolean> {
	// Held, so that two administrators cannot lock each other at the same moment.
	const administrators = await trx
		.selectFrom('staff')
		.select('id')
		.where('role', '=', 'administrator')
		.where('deactivatedAt', 'is', null)
		.orderBy('id')
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.execute();
	return administrators.length === 1 && administrators[0]?.id === id;
}
