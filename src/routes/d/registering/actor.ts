import type { Actor } from '$lib/server/db/audit.ts';
import type { Place } from './place.ts';

/** Who stands in the audit for what is done with a personal link. */
export const actorOf = ({ person }: Place): Actor => ({
	kind: 'attendee',
	id: person.id,
	name: person.name,
});
