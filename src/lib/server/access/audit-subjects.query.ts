import type { AuditLine } from '../db/audit.ts';
import type { Db } from '../db/open.ts';

type Subject = Pick<AuditLine, 'subjectKind' | 'subjectId'>;

/** How a subject is called; a session by its committee and its start, somebody invited by their session too. */
export interface SubjectName {
	readonly name: string;
	readonly committee?: string;
	readonly startsAt?: string;
	/** It is deleted: so it was called. */
	readonly isGone?: boolean;
}
type Named = SubjectName & { readonly id: string };

const personName = (row: { givenName: string | null; familyName: string | null }) =>
	`${row.givenName ?? ''} ${row.familyName ?? ''}`.trim();

const names: Readonly<Record<string, (db: Db, ids: readonly string[]) => Promise<Named[]>>> = {
	office: (db, ids) =>
		db.selectFrom('office').select(['id', 'name']).where('id', 'in', ids).execute(),
	hall: (db, ids) => db.selectFrom('hall').select(['id', 'name']).where('id', 'in', ids).execute(),
	committee: (db, ids) =>
		db.selectFrom('committee').select(['id', 'name']).where('id', 'in', ids).execute(),
	device: (db, ids) =>
		db.selectFrom('device').select(['id', 'label as name']).where('id', 'in', ids).execute(),
	restriction: (db, ids) =>
		db.selectFrom('restriction').select(['id', 'reason as name']).where('id', 'in', ids).execute(),
	import: (db, ids) =>
		db.selectFrom('importRun').select(['id', 'fileName as name']).where('id', 'in', ids).execute(),
	source: (db, ids) =>
		db.selectFrom('oparlSource').select(['id', 'name']).where('id', 'in', ids).execute(),
	staff: (db, ids) =>
		db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute(),
	session: (db, ids) =>
		db
			.selectFrom('session')
			.innerJoin('committee', 'committee.id', 'session.committeeId')
			.select(['session.id', 'committee.name', 'session.startsAt'])
			.where('session.id', 'in', ids)
			.execute(),
	person: async (db, ids) => {
		const rows = await db
			.selectFrom('person')
			.select(['id', 'givenName', 'familyName'])
			.where('id', 'in', ids)
			.execute();
		return rows.map((row) => ({ id: row.id, name: personName(row) }));
	},
	membership: async (db, ids) => {
		const rows = await db
			.selectFrom('membership')
			.innerJoin('person', 'person.id', 'membership.personId')
			.select(['membership.id', 'givenName', 'familyName'])
			.where('membership.id', 'in', ids)
			.execute();
		return rows.map((row) => ({ id: row.id, name: personName(row) }));
	},
	// By the tool, for which only the catalogue has a name.
	toolPolicy: (db, ids) =>
		db.selectFrom('toolPolicy').select(['id', 'toolId as name']).where('id', 'in', ids).execute(),
	attendee: async (db, ids) => {
		const rows = await db
			.selectFrom('attendee')
			.innerJoin('session', 'session.id', 'attendee.sessionId')
			.innerJoin('committee', 'committee.id', 'session.committeeId')
			.leftJoin('person', 'person.id', 'attendee.personId')
			.leftJoin('hall', 'hall.id', 'attendee.hallId')
			.select(['attendee.id', 'guestName', 'givenName', 'familyName', 'hall.name as hallName'])
			.select(['committee.name as committee', 'session.startsAt'])
			.where('attendee.id', 'in', ids)
			.execute();
		return rows.map(({ id, guestName, hallName, committee, startsAt, ...row }) => {
			return { id, name: guestName ?? hallName ?? personName(row), committee, startsAt };
		});
	},
};

/** The names of what lines speak of, by id; what is gone has none. */
export async function namesOf(
	db: Db,
	subjects: readonly Subject[],
): Promise<ReadonlyMap<string, SubjectName>> {
	const found = new Map<string, SubjectName>();
	for (const kind of new Set(subjects.map(({ subjectKind }) => subjectKind))) {
		const ids = subjects.filter((s) => s.subjectKind === kind).map(({ subjectId }) => subjectId);
		const named = Object.hasOwn(names, kind) ? await names[kind]?.(db, [...new Set(ids)]) : [];
		for (const { id, ...name } of named ?? []) found.set(id, name);
	}
	return found;
}
