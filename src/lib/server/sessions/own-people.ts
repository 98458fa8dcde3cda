import type { Locale } from '../../paraglide/runtime.js';
import { ownPeople, ownPerson } from '../../views/session/own-people.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import type { OwnPerson, PersonAhead } from '../../views/session/own-people.ts';
import type { Acting } from '../acting.ts';
import { planAhead } from './ahead.ts';
import { plannedFor } from './own-verdicts.ts';

type Looking = Pick<Acting, 'db' | 'scope' | 'now'>;

/** The people of an office in the sessions of the next weeks, by session. */
export async function ownPeopleAhead(
	by: Looking,
	locale: Locale,
): Promise<ReadonlyMap<string, readonly OwnPerson[]>> {
	if (by.scope.offices === null || by.scope.offices.length === 0) return new Map();
	const { planned, decided } = await planAhead(by);
	return new Map(
		planned.map((judged) => {
			const { id } = judged.session;
			return [id, ownPeople(judged, decided.get(id) ?? null, by.scope, by.now, locale)];
		}),
	);
}

/** Whether the devices of a person are enough for the next sessions they are invited to. */
export async function personAhead(
	by: Looking,
	personId: string,
	locale: Locale,
): Promise<readonly PersonAhead[]> {
	const planned = await plannedFor(by, personId);
	return planned.flatMap(({ judged, attendee, toolId }) => {
		const own = ownPerson(judged, attendee, toolId, by.now, locale);
		const { id, startsAt } = judged.session;
		return own ? [{ id, title: sessionTitle(judged.session, locale), startsAt, own }] : [];
	});
}
