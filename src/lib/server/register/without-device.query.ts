import { nameOf, sortNameOf } from '../../council/names.ts';
import type { Reader } from '../acting.ts';
import { within } from '../db/scope.ts';
import type { Named } from './choices.query.ts';

/**
 * Of whom nobody has said what they take part with: no device is registered, and nobody said that
 * there is none. In the order of the alphabet.
 */
export async function peopleWithoutDevice({ db, scope }: Reader): Promise<readonly Named[]> {
	const rows = await db
		.selectFrom('person')
		.select(['id', 'title', 'givenName', 'familyName'])
		.where(within(scope, { office: 'person.officeId', person: 'person.id' }))
		.where('hasNoDevice', '=', 0)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('device').select('device.id').whereRef('device.personId', '=', 'person.id'),
				),
			),
		)
		.execute();
	return rows
		.toSorted((a, b) => sortNameOf(a).localeCompare(sortNameOf(b), 'de'))
		.map((row) => ({ id: row.id, name: nameOf(row) }));
}
