import { readsAll } from '../acting.ts';
import type { OpenedSessionLink } from '../links/session-link.ts';
import { linkFor } from '../links/sign.ts';
import { db } from '../db/db.ts';
import * as people from './people.ts';
import type { Place } from '../../../routes/d/registering/place.ts';

/** Where an attendee registers; `null` for guests by name, who are not in the register. */
export async function attendeesPlace({ attendee }: OpenedSessionLink): Promise<Place | null> {
	const { personId, linkId, linkGeneration } = attendee;
	const person = personId === null ? null : await people.read(readsAll(db()), personId);
	const home = `${linkFor({ id: linkId, generation: linkGeneration })}/device`;
	return person && { person, home };
}
