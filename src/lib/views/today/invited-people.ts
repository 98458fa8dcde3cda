import { includesPerson } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import type { SessionAttendee } from '../session/judged-session.ts';

interface Invited<Device> {
	readonly attendees: readonly Pick<SessionAttendee, 'personId' | 'sortName' | 'officeId'>[];
	/** By the id of the person. */
	readonly owned: ReadonlyMap<string, readonly Device[]>;
}

/** Everybody in scope who is invited to any of the sessions, each once, with their devices. */
export function invitedPeople<Device>(
	sessions: readonly Invited<Device>[],
	scope: Scope,
): readonly { readonly name: string; readonly owned: readonly Device[] }[] {
	const known = new Map<string, { readonly name: string; readonly owned: readonly Device[] }>();
	for (const { attendees, owned } of sessions) {
		for (const { personId, sortName, officeId } of attendees) {
			if (personId === null || !includesPerson(scope, { personId, officeId })) continue;
			known.set(personId, { name: sortName, owned: owned.get(personId) ?? [] });
		}
	}
	return [...known.values()];
}
