import type { Seat } from '../../council/attendance.ts';
import { seatRoles } from '../../council/nouns.ts';
import type { Db } from '../db/open.ts';

/** One line of a list to choose from. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

export async function committees(db: Db): Promise<readonly Named[]> {
	return db.selectFrom('committee').select(['id', 'name']).orderBy('name').execute();
}

export async function halls(db: Db): Promise<readonly Named[]> {
	return db.selectFrom('hall').select(['id', 'name']).orderBy('name').execute();
}

/** All seats of a committee, past and coming ones too. */
export async function seats(db: Db, committeeId: string): Promise<readonly Seat[]> {
	const rows = await db
		.selectFrom('membership')
		.select(['personId', 'role', 'vote', 'validFrom', 'validTo'])
		.where('committeeId', '=', committeeId)
		.execute();
	return rows.map((row) => ({
		personId: row.personId,
		role: seatRoles.find((role) => role === row.role) ?? 'adviser',
		vote: row.vote === 1,
		from: row.validFrom,
		to: row.validTo,
	}));
}

/** Somebody of the register who can be chosen. */
export interface NamedPerson extends Named {
	readonly officeId: string;
	readonly officeName: string;
}

/** Everyone of the register who is not expected at a session. */
export async function peopleNotInvited(db: Db, sessionId: string): Promise<readonly NamedPerson[]> {
	const rows = await db
		.selectFrom('person')
		.innerJoin('office', 'office.id', 'person.officeId')
		.select(['person.id', 'title', 'givenName', 'familyName', 'officeId'])
		.select('office.name as officeName')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('attendee')
						.select('attendee.id')
						.where('attendee.sessionId', '=', sessionId)
						.where('attendee.standing', '=', 'invited')
						.whereRef('attendee.personId', '=', 'person.id'),
				),
			),
		)
		.execute();
	return rows
		.map(({ id, title, givenName, familyName, officeId, officeName }) => ({
			...{ id, officeId, officeName },
			name: `${familyName}, ${[title, givenName].filter(Boolean).join(' ')}`,
		}))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
}

export async function personExists(db: Db, id: string): Promise<boolean> {
	const found = await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst();
	return found !== undefined;
}
