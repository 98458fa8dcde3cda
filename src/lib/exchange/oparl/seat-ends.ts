import { addDays } from '../../calendar/day.ts';
import type { LeftOutReason, RemovedObject, SeatDraft, SeatlessDraft } from './drafts.ts';
import type { SnapshotSeat, SourceLink } from './register-snapshot.ts';
import { overlap, wholeKey } from './seats.ts';

/** When a seat would end whose object the source has removed. */
export interface RemovedSeatEnd {
	/** Of the removed object. */
	readonly key: string;
	/** First day without the seat. */
	readonly to: string;
	/** First day of the seat that comes in its place; `null`: none does. */
	readonly next: string | null;
	/** Where its object is still there, why it is no seat; `days`: it has none on these days. */
	readonly why: 'removed' | 'days' | LeftOutReason;
}

/** The removed objects of seats that are here, by the seat. */
export function removedSeats(
	removed: readonly RemovedObject[],
	links: ReadonlyMap<string, SourceLink>,
	byId: ReadonlyMap<string, SnapshotSeat>,
): Map<string, RemovedObject> {
	const seats = new Map<string, RemovedObject>();
	for (const one of removed) {
		const id = links.get(one.key)?.id;
		if (id !== undefined && byId.has(id)) seats.set(id, one);
	}
	return seats;
}

/** Seats that are here and have not ended, of memberships that are no seat by their role any more. By the seat. */
export function seatsWithoutRole(
	seatless: readonly SeatlessDraft[],
	links: ReadonlyMap<string, SourceLink>,
	byId: ReadonlyMap<string, SnapshotSeat>,
	today: string,
): ReadonlyMap<string, RemovedSeatEnd> {
	const why = new Map(seatless.map(({ key, reason }) => [key, reason]));
	return new Map(
		[...links.values()].flatMap(({ key, id }) => {
			const [reason, seat] = [why.get(wholeKey(key)), byId.get(id)];
			if (!reason || !seat || (seat.to !== null && seat.to <= today)) return [];
			return [[id, { key, why: reason, next: null, to: lastDay(seat, today) }]];
		}),
	);
}

/** The seat that a source now has under another key: its object is removed, and this one begins no later. */
export const predecessorOf = (
	draft: SeatDraft,
	there: readonly SnapshotSeat[],
	removed: ReadonlyMap<string, RemovedObject>,
): SnapshotSeat | undefined =>
	there.find(
		(seat) =>
			removed.has(seat.id) &&
			overlap(seat, draft) &&
			(draft.from <= seat.from || !draft.fromIsSaid),
	);

/**
 * A seat whose object was removed ends on the day of the removal, or when its person gets the next seat
 * in the committee, if that is earlier; but not before its first day.
 *
 * @param waiting new seats, by committee and person
 */
export function seatEnds(
	removed: ReadonlyMap<string, RemovedObject>,
	byId: ReadonlyMap<string, SnapshotSeat>,
	waiting: ReadonlyMap<string, readonly Pick<SnapshotSeat, 'from' | 'to'>[]>,
	today: string,
): Map<string, RemovedSeatEnd> {
	const ends = new Map<string, RemovedSeatEnd>();
	for (const [id, { key, since }] of removed) {
		const seat = byId.get(id);
		if (!seat) continue;
		const others = waiting.get(`${seat.committeeId} ${seat.personId}`) ?? [];
		const [next = null] = others
			.filter((other) => overlap(other, seat) && other.from > seat.from)
			.map(({ from }) => from)
			.toSorted();
		const last = lastDay(seat, since ?? today);
		ends.set(id, { key, why: 'removed', next, to: next !== null && next < last ? next : last });
	}
	return ends;
}

export const lastDay = ({ from }: Pick<SnapshotSeat, 'from'>, since: string): string =>
	since > from ? since : addDays(from, 1);
