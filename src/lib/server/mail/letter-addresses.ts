import { dayOf } from '../../calendar/wall-clock.ts';
import type { LetterReach } from '../../council/delivery/delivery-way.ts';
import type { Db } from '../db/open.ts';
import * as addressRule from '../register/address-rule.ts';
import type { AttendeeRecord } from '../sessions/attendee-record.ts';

/** Somebody on a list, with the address that letters go to instead of the one on record; empty: to none. */
export interface Addressed extends AttendeeRecord {
	/** Why to that one, or to none; `null`: a guest, who has one address at most. */
	readonly reach: LetterReach | null;
}

/** @param now UTC, ISO 8601; letters of that day go there */
export async function addressed(
	db: Db,
	all: readonly AttendeeRecord[],
	now: string,
): Promise<readonly Addressed[]> {
	const people = all.flatMap(({ personId, email, phone }) =>
		personId === null ? [] : { id: personId, email, phone },
	);
	const reached = await addressRule.mailFor(db, people, dayOf(now));
	return all.map((one) => {
		const reach = (one.personId === null ? null : reached.get(one.personId)) ?? null;
		return { ...one, email: reach ? (reach.way?.address ?? '') : one.email, reach };
	});
}
