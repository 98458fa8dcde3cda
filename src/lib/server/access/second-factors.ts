import type { Db } from '../db/open.ts';

export interface SecondFactor {
	/** Sealed. */
	readonly secret: string;
	readonly since: string;
}

/** The app of an account; `undefined`: it has none. */
export const read = (db: Db, staffId: string): Promise<SecondFactor | undefined> =>
	db
		.selectFrom('secondFactor')
		.select(['secret', 'since'])
		.where('staffId', '=', staffId)
		.executeTakeFirst();

/** In place of the one before. The caller writes the audit entry. */
export async function replace(
	db: Db,
	staffId: string,
	factor: SecondFactor & { readonly lastStep: number },
): Promise<void> {
	await destroy(db, staffId);
	await db
		.insertInto('secondFactor')
		.values({ staffId, ...factor })
		.execute();
}

/** Uses the code of a step up, and of all before it. @returns whether nobody had */
export async function useStep(db: Db, staffId: string, step: number): Promise<boolean> {
	const used = await db
		.updateTable('secondFactor')
		.set({ lastStep: step })
		.where('staffId', '=', staffId)
		.where('lastStep', '<', step)
		.returning('staffId')
		.executeTakeFirst();
	return used !== undefined;
}

/** @returns whether there was one. The caller writes the audit entry. */
export async function destroy(db: Db, staffId: string): Promise<boolean> {
	const gone = await db
		.deleteFrom('secondFactor')
		.where('staffId', '=', staffId)
		.returning('staffId')
		.executeTakeFirst();
	return gone !== undefined;
}
