import { dayOf } from '../../calendar/wall-clock.ts';
import type { DeliveryWay } from '../../council/delivery/delivery-way.ts';
import type { Acting } from '../acting.ts';
import * as addressRule from '../register/address-rule.ts';
import type { AttendeeRecord } from './attendee-record.ts';

/** The delivery ways of everybody who is in the register, by the person's id. */
export async function attendeesWays(
	by: Acting,
	attendees: readonly Pick<AttendeeRecord, 'personId' | 'email' | 'phone'>[],
): Promise<ReadonlyMap<string, readonly DeliveryWay[]>> {
	const people = new Map(
		attendees.flatMap(({ personId: id, email, phone }) =>
			id === null ? [] : [[id, { id, email, phone }] as const],
		),
	);
	const own = await addressRule.waysOn(by.db, [...people.values()], dayOf(by.now));
	return new Map([...own].map(([id, { ways }]) => [id, ways]));
}
