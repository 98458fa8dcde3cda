import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** The register, the sessions and what is decided in them. Columns: see `../schema.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;

	await schema
		.createTable('office')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('budgetCents', 'integer')
		.addColumn('contact', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();

	await schema
		.createTable('person')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('officeId', 'text', (column) => column.notNull().references('office.id'))
		.addColumn('title', 'text', (column) => column.notNull())
		.addColumn('givenName', 'text', (column) => column.notNull())
		.addColumn('familyName', 'text', (column) => column.notNull())
		.addColumn('position', 'text', (column) => column.notNull())
		.addColumn('email', 'text', (column) => column.notNull())
		.addColumn('phone', 'text', (column) => column.notNull())
		.addColumn('hasNoDevice', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.createIndex('personByOffice').on('person').column('officeId').execute();

	await schema
		.createTable('hall')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('address', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();

	await schema
		.createTable('committee')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();

	await schema
		.createTable('membership')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('committeeId', 'text', (column) =>
			column.notNull().references('committee.id').onDelete('cascade'),
		)
		.addColumn('personId', 'text', (column) =>
			column.notNull().references('person.id').onDelete('cascade'),
		)
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('vote', 'integer', (column) => column.notNull())
		.addColumn('validFrom', 'text', (column) => column.notNull())
		.addColumn('validTo', 'text')
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.createIndex('membershipByCommittee')
		.on('membership')
		.column('committeeId')
		.execute();
	await schema.createIndex('membershipByPerson').on('membership').column('personId').execute();

	await schema
		.createTable('device')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('personId', 'text', (column) => column.references('person.id').onDelete('cascade'))
		.addColumn('hallId', 'text', (column) => column.references('hall.id').onDelete('cascade'))
		.addColumn('label', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.createIndex('deviceByPerson').on('device').column('personId').execute();

	await schema
		.createTable('fact')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('deviceId', 'text', (column) => column.references('device.id').onDelete('cascade'))
		.addColumn('personId', 'text', (column) => column.references('person.id').onDelete('cascade'))
		.addColumn('field', 'text', (column) => column.notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.addColumn('comparator', 'text', (column) => column.notNull())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('observedAt', 'text', (column) => column.notNull())
		.addColumn('recordedBy', 'text', (column) => column.notNull())
		.execute();
	await schema.createIndex('factByDevice').on('fact').column('deviceId').execute();
	await schema.createIndex('factByPerson').on('fact').column('personId').execute();

	await schema
		.createTable('session')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('committeeId', 'text', (column) => column.notNull().references('committee.id'))
		.addColumn('startsAt', 'text', (column) => column.notNull())
		.addColumn('place', 'text', (column) => column.notNull())
		.addColumn('hallId', 'text', (column) => column.references('hall.id').onDelete('set null'))
		.addColumn('form', 'text', (column) => column.notNull())
		.addColumn('requestId', 'text', (column) => column.notNull().unique())
		.addColumn('createdAt', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.createIndex('sessionByStart').on('session').column('startsAt').execute();

	await schema
		.createTable('attendee')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('personId', 'text', (column) => column.references('person.id'))
		.addColumn('guestName', 'text')
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('vote', 'integer', (column) => column.notNull())
		.addColumn('mode', 'text', (column) => column.notNull())
		.addColumn('needs', 'text', (column) => column.notNull())
		.addColumn('linkId', 'text', (column) => column.notNull().unique())
		.addColumn('linkGeneration', 'integer', (column) => column.notNull().defaultTo(1))
		.addColumn('removedAt', 'text')
		.addColumn('mutedAt', 'text')
		.addUniqueConstraint('attendeeOnce', ['sessionId', 'personId'])
		.execute();

	await schema
		.createTable('proposal')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('toolId', 'text', (column) => column.notNull())
		.addColumn('arrangement', 'text', (column) => column.notNull())
		.addColumn('joinUrl', 'text', (column) => column.notNull().defaultTo(''))
		.addColumn('position', 'integer', (column) => column.notNull())
		.addUniqueConstraint('proposalOnce', ['sessionId', 'toolId'])
		.execute();

	await schema
		.createTable('decision')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('toolId', 'text', (column) => column.notNull())
		.addColumn('rejected', 'text', (column) => column.notNull())
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('decidedBy', 'text', (column) => column.notNull())
		.addColumn('decidedByName', 'text', (column) => column.notNull())
		.addColumn('decidedAt', 'text', (column) => column.notNull())
		.addColumn('catalogueDate', 'text', (column) => column.notNull())
		.addColumn('inputsHash', 'text', (column) => column.notNull())
		.execute();
	await schema.createIndex('decisionBySession').on('decision').column('sessionId').execute();

	await schema
		.createTable('room')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('livekitName', 'text', (column) => column.notNull().unique())
		.addColumn('openedAt', 'text', (column) => column.notNull())
		.addColumn('closedAt', 'text')
		.execute();
	await schema.createIndex('roomBySession').on('room').column('sessionId').execute();
	await schema
		.createIndex('roomOpenOnce')
		.unique()
		.on('room')
		.column('sessionId')
		.where(sql.ref('closedAt'), 'is', null)
		.execute();

	// No references: the trail outlives what it speaks of.
	await schema
		.createTable('audit')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('actorKind', 'text', (column) => column.notNull())
		.addColumn('actorId', 'text', (column) => column.notNull())
		.addColumn('actorName', 'text', (column) => column.notNull())
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('subjectKind', 'text', (column) => column.notNull())
		.addColumn('subjectId', 'text', (column) => column.notNull())
		.addColumn('detail', 'text', (column) => column.notNull())
		.execute();
	await schema.createIndex('auditByTime').on('audit').column('at').execute();
	await schema.createIndex('auditBySubject').on('audit').column('subjectId').execute();

	await schema
		.createTable('demonstration')
		.addColumn('noun', 'text', (column) => column.notNull())
		.addColumn('id', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('demonstrationKey', ['noun', 'id'])
		.execute();

	await schema
		.createTable('setting')
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('value', 'text', (column) => column.notNull())
		.execute();
}
