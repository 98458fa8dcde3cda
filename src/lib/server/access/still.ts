import type { Actor, LinkActor, StaffActor } from '../../access/actor.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { RightLost } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Db } from '../db/open.ts';
import * as deviceLinks from '../links/device-links.ts';
import type { Link } from '../links/sign.ts';
import * as attendees from '../sessions/attendees.ts';
import { chairSeats } from './chair-seats.query.ts';
import { holdAccount } from './held-account.query.ts';
import * as staff from './staff.ts';

/**
 * For `still` of an `Acting`: the account is neither locked nor deleted, and has the same role, office,
 * person and chairs as when the request or the job began.
 *
 * @param now the council's moment
 * @throws {RightLost} by the function that is returned
 */
export const stillStaff =
	(actor: StaffActor, now: string) =>
	async (trx: Db): Promise<void> => {
		await holdAccount(trx, actor.id);
		const account = await staff.read(trx, actor.id);
		const isSame =
			account?.deactivatedAt === null &&
			account.role === actor.role &&
			account.officeId === actor.officeId &&
			account.personId === actor.personId;
		if (!isSame || !(await chairsAsBefore(trx, actor, now))) throw new RightLost();
	};

/** Of whoever had a job put down; the product itself may always. */
export const stillOf = (actor: Actor, now: string): Pick<Acting, 'still'> =>
	actor.kind === 'staff' ? { still: stillStaff(actor, now) } : {};

async function chairsAsBefore(
	trx: Db,
	{ role, personId, chairs }: StaffActor,
	now: string,
): Promise<boolean> {
	if (role !== 'chair' || personId === null) return true;
	const seats = await chairSeats(trx, personId, dayOf(now));
	const asText = (all: typeof seats) =>
		JSON.stringify(all.map(({ committeeId, from, to }) => [committeeId, from, to]));
	return asText(seats) === asText(chairs);
}

/** The same below the link of an attendee: it was not renewed, and they have the same part. */
export const stillAttendee =
	(actor: LinkActor, linkGeneration: number) =>
	async (trx: Db): Promise<void> => {
		const attendee = await attendees.read(trx, actor.id);
		const isSame = attendee?.linkGeneration === linkGeneration && attendee.role === actor.role;
		if (!isSame) throw new RightLost();
	};

/** The same below the link of a person to their devices. */
export const stillDeviceLink =
	({ id, generation }: Link) =>
	async (trx: Db): Promise<void> => {
		const link = await deviceLinks.readByLink(trx, id);
		if (link?.generation !== generation) throw new RightLost();
	};
