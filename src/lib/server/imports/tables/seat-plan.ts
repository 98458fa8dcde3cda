import { hasSeat } from '../../../exchange/oparl/guesses.ts';
import { randomUUID } from 'node:crypto';
import { addDays } from '../../../calendar/day.ts';
import { isValidOn } from '../../../council/attendance.ts';
import type { CommitteeKind } from '../../../council/nouns.ts';
import type { NewName, RowReason, RowSeat } from '../../../exchange/tables/import-rows.ts';
import { votes } from '../../../exchange/tables/seat-cells.ts';
import type { WrittenSeat } from '../../../exchange/tables/seat-cells.ts';
import type { MembershipRecord } from '../../register/memberships.ts';
import type { NamedPlaces } from './named-places.ts';

/** What the seats of a row make of those in the register. */
interface Planned {
	/** Those that are new or change. */
	readonly seats: readonly RowSeat[];
	/** Whether a seat of the row is in the register as it is written. */
	readonly isKnown: boolean;
	readonly committees: readonly NewName<CommitteeKind>[];
}
interface Refused {
	readonly reason: RowReason;
	readonly detail: string;
}

type Seat = Pick<RowSeat, 'id' | 'committeeId' | 'personId' | 'role' | 'vote' | 'from' | 'to'> & {
	readonly revision: number | null;
	/** The line of the file that gives it; `null`: it is in the register. */
	readonly line: number | null;
};

/** All seats as they will be: those of the register and those of the rows before. */
export class SeatPlan {
	readonly #today: string;
	readonly #seats = new Map<string, Seat[]>();
	constructor(seats: readonly MembershipRecord[], today: string) {
		this.#today = today;
		for (const seat of seats) this.#of(seat).push({ ...seat, line: null });
	}

	/** Plans the seats that a row gives somebody; those refused plan nothing. */
	of(
		written: readonly WrittenSeat[],
		personId: string,
		places: NamedPlaces,
		line: number,
	): Planned | Refused {
		const seats: RowSeat[] = [];
		const committees: NewName<CommitteeKind>[] = [];
		const planned: Seat[] = [];
		let isKnown = false;
		for (const one of written) {
			const { value: role } = one.role;
			// Who stands in is invited when it happens.
			if (!hasSeat(role)) continue;
			const committee = places.committeeOf(one.committee);
			if (committee === null) return { reason: 'committeeUnknown', detail: one.committee };
			if (committee === 'skip') return { reason: 'skipped', detail: '' };
			if (one.from !== null && one.to !== null && one.to < one.from) {
				return { reason: 'endBeforeStart', detail: one.committee };
			}
			const place = { committeeId: committee.id, personId };
			const there = meant(this.#of(place), one, this.#today);
			if (there.length > 1) return { reason: 'seatOverlaps', detail: one.committee };
			const [old] = there;
			if (old && old.line !== null) return { reason: 'sameAsLine', detail: String(old.line) };
			const seat: Seat = {
				...place,
				...{ id: old?.id ?? randomUUID(), revision: old?.revision ?? null, line },
				role: old && one.role.from === '' ? old.role : role,
				vote: old && one.vote === null && one.role.from === '' ? old.vote : votes(one),
				from: one.from ?? old?.from ?? startOf(one, this.#today),
				to: one.to === null ? (old?.to ?? null) : addDays(one.to, 1),
			};
			if (old && isSame(old, seat)) isKnown = true;
			else seats.push({ ...seat, committeeName: committee.name });
			planned.push(seat);
			if (committee.isNew) {
				committees.push({ id: committee.id, name: committee.name, kind: committee.kind });
			}
		}
		if (written.length > 0 && planned.length === 0) return { reason: 'substitute', detail: '' };
		for (const seat of planned) {
			const all = this.#of(seat);
			const at = all.findIndex(({ id }) => id === seat.id);
			if (at === -1) all.push(seat);
			else all[at] = seat;
		}
		return { seats, isKnown, committees };
	}

	#of({ committeeId, personId }: Pick<Seat, 'committeeId' | 'personId'>): Seat[] {
		const key = `${committeeId} ${personId}`;
		const there = this.#seats.get(key) ?? [];
		this.#seats.set(key, there);
		return there;
	}
}

/** Seats on one of the days of a row; without any said, the one of today, or else the one to come. */
function meant(seats: readonly Seat[], { from, to }: WrittenSeat, today: string): readonly Seat[] {
	if (from === null && to === null) {
		const now = seats.filter((seat) => isValidOn(seat, today) || seat.line !== null);
		return now.length > 0 ? now : seats.filter((seat) => seat.from > today).slice(0, 1);
	}
	return seats.filter(
		(seat) =>
			(to === null || seat.from <= to) && (from === null || seat.to === null || seat.to > from),
	);
}

/** Who says only when it ends has had it before. */
const startOf = ({ to }: WrittenSeat, today: string): string =>
	to !== null && to < today ? to : today;

const isSame = (a: Seat, b: Seat): boolean =>
	a.role === b.role && a.vote === b.vote && a.from === b.from && a.to === b.to;
