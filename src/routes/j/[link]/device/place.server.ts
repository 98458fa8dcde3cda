import { readsAll } from '$lib/server/acting.ts';
import type { Invitation } from '$lib/server/links/session-link.ts';
import { linkFor } from '$lib/server/links/sign.ts';
import { db } from '$lib/server/db/db.ts';
import * as people from '$lib/server/register/people.ts';
import type { Place } from '../../../d/registering/place.ts';

/** Where an attendee registers; `null` for guests by name, who are not in the register. */
export async function attendeesPlace({ attendee }: Invitation): Promise<Place | null> {
	const { personId, linkId, linkGeneration } = attendee;
	const person = personId === null ? null : await people.read(readsAll(db()), personId);
	const home = `${linkFor({ id: linkId, generation: linkGeneration })}/device`;
	return person && { person, home };
}
