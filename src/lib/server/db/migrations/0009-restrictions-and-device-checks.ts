import { PostgresAdapter, sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Old names and new ones, also as parts of the names of constraints. */
const tables = [
	['block', 'restriction'],
	['release', 'exemption'],
	['blockChange', 'restrictionChange'],
	['testRun', 'deviceCheck'],
] as const;
const columns = [
	['exemption', 'blockId', 'restrictionId'],
	['exemption', 'releasedFrom', 'exemptFrom'],
	['exemption', 'releasedAt', 'exemptedAt'],
	['exemption', 'releasedBy', 'exemptedBy'],
	['exemption', 'releasedByName', 'exemptedByName'],
	['restrictionChange', 'blockId', 'restrictionId'],
] as const;
const actions = [
	['block.create', 'restriction.create'],
	['block.update', 'restriction.update'],
	['block.release', 'exemption.create'],
	['block.withdrawRelease', 'exemption.withdraw'],
	['testRun.create', 'deviceCheck.create'],
] as const;

/**
 * Tables, columns and stored codes take the words of the glossary. In the audit only codes change: what a line says in
 * its detail stays as it was written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	// On SQLite migrations do not run in a transaction of their own; half of these renames would stop every start.
	if (db.isTransaction) await rename(db);
	else await db.transaction().execute(rename);
}

async function rename(db: Kysely<unknown>): Promise<void> {
	for (const [from, to] of tables) await db.schema.alterTable(from).renameTo(to).execute();
	for (const [table, from, to] of columns) {
		await db.schema.alterTable(table).renameColumn(from, to).execute();
	}
	await renameIndexes(db);
	if (db.getExecutor().adapter instanceof PostgresAdapter) await renameConstraints(db);

	for (const [from, to] of actions) {
		await sql`update "audit" set "action" = ${to} where "action" = ${from}`.execute(db);
	}
	await sql`update "audit" set "subjectKind" = 'restriction' where "subjectKind" = 'block'`.execute(
		db,
	);
	await sql`update "demonstration" set "noun" = 'restriction' where "noun" = 'block'`.execute(db);
	await sql`
		update "setting" set "value" = replace("value", '"testRuns":', '"deviceChecks":')
		where "name" = 'retention'
	`.execute(db);
}

/** SQLite cannot rename an index. */
async function renameIndexes(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	const old = ['blockByEnd', 'blockChangeByBlock', 'releaseThatHolds'];
	const oldOfChecks = ['testRunByPerson', 'testRunByAttendee', 'testRunByDevice'];
	for (const name of [...old, ...oldOfChecks]) await schema.dropIndex(name).execute();
	await schema.createIndex('restrictionByEnd').on('restriction').column('validTo').execute();
	await schema
		.createIndex('restrictionChangeByRestriction')
		.on('restrictionChange')
		.column('restrictionId')
		.execute();
	await schema
		.createIndex('exemptionThatHolds')
		.on('exemption')
		.columns(['restrictionId', 'deviceId'])
		.unique()
		.where(sql.ref('withdrawnAt'), 'is', null)
		.execute();
	await schema.createIndex('deviceCheckByPerson').on('deviceCheck').column('personId').execute();
	await schema
		.createIndex('deviceCheckByAttendee')
		.on('deviceCheck')
		.column('attendeeId')
		.execute();
	await schema.createIndex('deviceCheckByDevice').on('deviceCheck').column('deviceId').execute();
}

/** PostgreSQL named them after tables and columns: "release_blockId_fkey". On SQLite they have no names. */
async function renameConstraints(db: Kysely<unknown>): Promise<void> {
	for (const [from, to] of tables) {
		const found = await sql<{ name: string }>`
			select conname as name from pg_constraint where conrelid = ${`"${to}"`}::regclass
		`.execute(db);
		for (const { name } of found.rows) {
			const column = columns.find(([table, old]) => table === to && name.includes(`_${old}_`));
			const inTable = name.startsWith(`${from}_`) ? to + name.slice(from.length) : name;
			const named = column ? inTable.replace(`_${column[1]}_`, `_${column[2]}_`) : inTable;
			if (named === name) continue;
			await sql`
				alter table ${sql.table(to)} rename constraint ${sql.ref(name)} to ${sql.ref(named)}
			`.execute(db);
		}
	}
}
