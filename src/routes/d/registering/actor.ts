import { scopeOfPerson } from '$lib/access/scope.ts';
import type { Acting } from '$lib/server/acting.ts';
import type { Db } from '$lib/server/db/open.ts';
import type { Place } from './place.ts';

/** Who acts by a personal link: its person, on their own devices. */
export const actingAtPlace = (db: Db, { person }: Place, now: string): Acting => ({
	db,
	actor: { kind: 'attendee', id: person.id, name: person.name, role: null },
	scope: scopeOfPerson(person.id),
	now,
});
