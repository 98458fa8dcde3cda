import type { Acting } from '../acting.ts';
import type { Hall } from '../../council/nouns.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import * as versioned from '../db/versioned.ts';

export interface HallRecord extends Hall {
	readonly revision: number;
}
export type HallChange = Pick<Hall, 'name' | 'address'>;

const select = (db: Db) => db.selectFrom('hall').select(['id', 'name', 'address', 'revision']);

/** In the order of the alphabet. */
export async function list(db: Db): Promise<readonly HallRecord[]> {
	const halls = await select(db).execute();
	return halls.toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
}

export async function read(db: Db, id: string): Promise<HallRecord | null> {
	return (await select(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** `id` is made with the form: the same one twice is one hall. */
export const create = (by: Acting, hall: Hall): Promise<void> => versioned.create(by, 'hall', hall);

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export const update = (
	by: Acting,
	id: string,
	revision: number,
	change: HallChange,
): Promise<boolean> => versioned.update(by, 'hall', { id, revision }, change);

/** Deletes a hall with its devices; sessions keep the place they were held in as text. */
export const destroy = (by: Acting, id: string): Promise<void> => versioned.destroy(by, 'hall', id);

/** Puts halls down; the caller writes the audit entries. */
export async function createAll(db: Db, halls: readonly Hall[]): Promise<void> {
	for await (const part of inParts(halls)) {
		const rows = part.map(({ id, name, address }) => ({ id, name, address }));
		await db.insertInto('hall').values(rows).execute();
	}
}

/** Deletes halls with their devices; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('hall').where('id', 'in', ids).execute();
}
