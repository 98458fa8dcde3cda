import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Temporary blocks of devices, and the devices released from them. Columns: see `../schema.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;

	await schema
		.createTable('block')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('effect', 'text', (column) => column.notNull())
		.addColumn('toolId', 'text')
		.addColumn('way', 'text')
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('validFrom', 'text', (column) => column.notNull())
		.addColumn('validTo', 'text')
		.addColumn('platform', 'text')
		.addColumn('systemFrom', 'text')
		.addColumn('systemBelow', 'text')
		.addColumn('model', 'text')
		// No reference: a block stays in the log when the office or the devices it was for are gone,
		// and means nobody then, rather than everybody.
		.addColumn('officeId', 'text')
		.addColumn('deviceIds', 'text')
		.addColumn('setAt', 'text', (column) => column.notNull())
		.addColumn('setBy', 'text', (column) => column.notNull())
		.addColumn('setByName', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.createIndex('blockByEnd').on('block').column('validTo').execute();

	await schema
		.createTable('release')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('blockId', 'text', (column) =>
			column.notNull().references('block.id').onDelete('cascade'),
		)
		.addColumn('deviceId', 'text', (column) =>
			column.notNull().references('device.id').onDelete('cascade'),
		)
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('releasedFrom', 'text', (column) => column.notNull())
		.addColumn('releasedAt', 'text', (column) => column.notNull())
		.addColumn('releasedBy', 'text', (column) => column.notNull())
		.addColumn('releasedByName', 'text', (column) => column.notNull())
		.addColumn('withdrawnAt', 'text')
		.addColumn('withdrawnByName', 'text')
		.execute();
	// Of one device only one release holds at a time.
	await schema
		.createIndex('releaseThatHolds')
		.on('release')
		.columns(['blockId', 'deviceId'])
		.unique()
		.where(sql.ref('withdrawnAt'), 'is', null)
		.execute();

	await schema
		.createTable('blockChange')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('blockId', 'text', (column) =>
			column.notNull().references('block.id').onDelete('cascade'),
		)
		.addColumn('validTo', 'text')
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('changedAt', 'text', (column) => column.notNull())
		.addColumn('changedByName', 'text', (column) => column.notNull())
		.execute();
	await schema.createIndex('blockChangeByBlock').on('blockChange').column('blockId').execute();
}
