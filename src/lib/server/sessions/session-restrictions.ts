import { includesPerson } from '../../access/scope.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import type { SessionRestrictionReading } from '../../views/restrictions/session.ts';
import type { Acting } from '../acting.ts';
import { affectingRestrictions } from '../register/affecting-restrictions.ts';
import * as restrictions from '../register/restrictions.ts';
import type { PlannedSession } from './planning.ts';

/** The restrictions that affect attendees in scope on the session's day, and those ahead of today. */
export async function readSessionRestrictions(
	by: Acting,
	{ attendees, owned, restrictions: ofDay, inputs }: PlannedSession,
): Promise<SessionRestrictionReading> {
	const inScope = attendees.filter((one) => includesPerson(by.scope, one));
	const owners = inScope.map(({ name, personId }) => ({
		name,
		owned: owned.get(personId ?? '') ?? [],
	}));
	const ofUse = ofDay.filter(({ effect }) => effect !== 'mail');
	const [affecting, ahead] = await Promise.all([
		affectingRestrictions(by, ofUse, owners, inputs.day),
		restrictions.list(by.db, dayOf(by.now)),
	]);
	return { day: inputs.day, attendees: inScope, owned, affecting, ahead };
}
