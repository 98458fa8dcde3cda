import { within } from '../../db/scope.ts';
import type { Reader } from '../../acting.ts';
import type { Db } from '../../db/open.ts';
import type { Candidate } from './owners.ts';

/** A device as far as an import has to know it to find it again. */
export interface MatchableDevice {
	readonly id: string;
	readonly personId: string | null;
	readonly label: string;
}

/** The devices in reach. */
export async function devices(by: Reader): Promise<readonly MatchableDevice[]> {
	return by.db
		.selectFrom('device')
		.leftJoin('person', 'person.id', 'device.personId')
		.select(['device.id', 'device.personId', 'device.label'])
		.where(within(by.scope, { office: 'person.officeId' }))
		.execute();
}

/** The people in reach, whose a row may be. */
export async function candidates(by: Reader): Promise<readonly Candidate[]> {
	return by.db
		.selectFrom('person')
		.innerJoin('office', 'office.id', 'person.officeId')
		.select(['person.id', 'person.officeId', 'office.name as officeName', 'person.title'])
		.select(['person.givenName', 'person.familyName', 'person.email'])
		.where(within(by.scope, { office: 'person.officeId' }))
		.execute();
}

/** A person as far as an import compares them. */
export interface KnownPerson {
	readonly id: string;
	readonly officeId: string;
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly position: string;
	readonly email: string;
	readonly phone: string;
	readonly revision: number;
}

export async function people(db: Db): Promise<readonly KnownPerson[]> {
	return db
		.selectFrom('person')
		.select(['id', 'officeId', 'revision'])
		.select(['title', 'givenName', 'familyName', 'position', 'email', 'phone'])
		.execute();
}

export interface OfficeName {
	readonly id: string;
	readonly name: string;
}

export async function offices(db: Db): Promise<readonly OfficeName[]> {
	return db.selectFrom('office').select(['id', 'name']).orderBy('name').execute();
}
