import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as staff from '../access/staff.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as settings from '../db/settings.ts';
import * as restrictions from '../register/restrictions.ts';
import * as committees from '../register/committees.ts';
import * as devices from '../register/devices.ts';
import * as halls from '../register/halls.ts';
import * as offices from '../register/offices.ts';
import * as people from '../register/people.ts';
import * as toolPolicies from '../register/tool-policies.ts';
import * as attendees from '../sessions/attendees.ts';
import * as sessions from '../sessions/sessions.ts';
import { writeCouncil } from './write-council.ts';
import { isInUse } from './in-use.query.ts';
import * as marks from './marks.ts';
import { nouns, survey } from './survey.query.ts';
import type { Removal } from './survey.query.ts';

const register = {
	session: sessions,
	committee: committees,
	person: people,
	device: devices,
	hall: halls,
	office: offices,
};

/** Remembers that somebody removed the council, so that the next start does not bring it back. */
const removedAt = 'demonstrationRemovedAt';

/**
 * Fills an empty store with the demonstration council, and marks each of its records.
 *
 * @param now UTC in ISO 8601; the sessions lie in the weeks after it
 * @returns false, and nothing is done, if the store is in use or the council was removed before
 */
export async function fill(db: Db, now: string): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if ((await settings.has(trx, removedAt)) || (await isInUse(trx))) return false;
		await writeCouncil(trx, now);
		return true;
	});
}

/** Whether records of the demonstration council are in the store. */
export const isPresent = (db: Db): Promise<boolean> => marks.exist(db);

/** Removes the demonstration council and what hangs on it, as `survey` tells; a second time finds nothing. */
export async function remove(by: Acting): Promise<Removal> {
	return inTransaction(by, async (by) => {
		const removal = await survey(by.db);
		const { going, ownGoing, staying } = removal;
		await staff.forgetPeople(by.db, going.person);
		await attendees.destroyOfPeople(by.db, going.person);
		for (const noun of nouns) await register[noun].destroyAll(by.db, going[noun]);
		// Nothing real hangs on the invented restriction, which is over, nor on the invented decision.
		await restrictions.destroyAll(by.db, await marks.list(by.db, 'restriction'));
		await toolPolicies.destroyAll(by.db, await marks.list(by.db, 'toolPolicy'));
		await marks.destroyAll(by.db);
		if (!(await settings.has(by.db, removedAt))) await settings.write(by.db, removedAt, by.now);
		const counts = Object.fromEntries(nouns.map((noun) => [noun, going[noun].length]));
		await audit.record(by, 'demonstration.remove', '', { ...counts, ownGoing, staying });
		return removal;
	});
}
