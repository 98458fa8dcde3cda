import type { Db } from './open.ts';

/** @returns what was saved under the name; `null`: nothing yet, or nothing that can be read */
export async function read(db: Db, name: string): Promise<unknown> {
	const row = await db
		.selectFrom('setting')
		.select('value')
		.where('name', '=', name)
		.executeTakeFirst();
	if (!row) return null;
	try {
		return JSON.parse(row.value);
	} catch {
		return null;
	}
}

/** Whether anything was saved under the name. */
export async function has(db: Db, name: string): Promise<boolean> {
	const row = await db
		.selectFrom('setting')
		.select('name')
		.where('name', '=', name)
		.executeTakeFirst();
	return row !== undefined;
}

/** As `write`, unless something is saved under the name already. */
export async function writeOnce(db: Db, name: string, value: unknown): Promise<void> {
	await db
		.insertInto('setting')
		.values({ name, value: JSON.stringify(value) })
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
}

export async function write(db: Db, name: string, value: unknown): Promise<void> {
	const text = JSON.stringify(value);
	await db
		.insertInto('setting')
		.values({ name, value: text })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
		.execute();
}
