import { addDays } from '../../calendar/day.ts';
import type { Drafts, LeftOut } from './drafts.ts';
import type {
	SourceLink,
	RegisterSnapshot,
	SnapshotSeat,
	FieldValues,
} from './register-snapshot.ts';
import type { CommitteeItem, PersonItem, DiffOptions, SeatItem } from './diff.ts';
import { overlap } from './seats.ts';
import { mergeFields } from './merge-fields.ts';

interface DiffedSeats {
	readonly items: readonly SeatItem[];
	readonly leftOut: readonly LeftOut[];
	/** All seats as they are after the import, by committee. */
	readonly final: ReadonlyMap<string, readonly SnapshotSeat[]>;
}

const place = ({ committeeId, personId }: Pick<SnapshotSeat, 'committeeId' | 'personId'>) =>
	`${committeeId} ${personId}`;

/**
 * Seats by the source's key, else by committee, person and days. Nobody gets a second seat in a
 * committee on the same day.
 */
export function diffSeats(
	drafts: Drafts,
	register: RegisterSnapshot,
	links: ReadonlyMap<string, SourceLink>,
	{ idFor, choices, today }: DiffOptions,
	committees: readonly CommitteeItem[],
	people: readonly PersonItem[],
): DiffedSeats {
	const committeeIds = idsOf(committees);
	const personIds = idsOf(people);
	const byId = new Map(register.seats.map((seat) => [seat.id, seat]));
	const taken = new Set([...links.values()].map(({ id }) => id));
	const byPlace = new Map<string, SnapshotSeat[]>();
	for (const seat of register.seats) {
		const there = byPlace.get(place(seat));
		if (there) there.push(seat);
		else byPlace.set(place(seat), [seat]);
	}
	const items: SeatItem[] = [];
	const leftOut: LeftOut[] = [];
	const waiting: SeatItem[] = [];
	for (const draft of drafts.seats) {
		const { key } = draft;
		const committeeId = committeeIds.get(draft.committeeKey);
		const personId = personIds.get(draft.personKey);
		// Its committee has no name yet, or it is not known who the person is.
		if (committeeId === undefined || personId === undefined) {
			leftOut.push({ key, name: '', reason: 'waits' });
			continue;
		}
		const link = links.get(key);
		const found = link
			? byId.get(link.id)
			: byPlace
					.get(place({ committeeId, personId }))
					?.find((seat) => !taken.has(seat.id) && overlap(seat, draft));
		const values: FieldValues = {
			role: draft.role.value,
			vote: draft.vote,
			...(draft.fromIsSaid ? { from: draft.from } : {}),
			// That it has no end is news only where it had one.
			...(draft.to !== null || (link?.applied.to ?? null) !== null ? { to: draft.to } : {}),
		};
		const base = {
			...{ draft, values, committeeId, personId, role: draft.role.value, vote: draft.vote },
			...{ from: draft.from, to: draft.to },
		};
		if (!found) {
			const state = link !== undefined && !choices.again.has(key) ? 'deletedHere' : 'new';
			const id = link?.id ?? idFor('membership', key);
			waiting.push({ ...base, state, id, set: {}, conflicts: [] });
			continue;
		}
		taken.add(found.id);
		const { role, vote, from, to } = found;
		const { set, conflicts } = mergeFields(
			key,
			{ role, vote, from, to },
			values,
			link ?? null,
			choices,
		);
		const state = !link ? 'found' : Object.keys(set).length > 0 ? 'changed' : 'same';
		items.push({ ...base, state, id: found.id, set, conflicts });
	}

	const final = new Map([...byPlace].map(([where, seats]) => [where, [...seats]]));
	const without = new Map(
		drafts.removed.map(({ key, since }) => [links.get(key)?.id, { key, since }]),
	);
	for (const [where, seats] of final) {
		final.set(
			where,
			seats.map((seat) => {
				const removed = without.get(seat.id);
				if (!removed || !choices.endRecords.has(removed.key)) return seat;
				return { ...seat, to: lastDay(seat, removed.since ?? today) };
			}),
		);
	}
	const kept: SeatItem[] = [];
	// What is there changes first, so that a new seat finds the days that it leaves.
	for (const item of items) {
		const seats = final.get(place(item)) ?? [];
		const here = seats.find(({ id }) => id === item.id);
		const next = here && { ...here, ...seatValues(item.set, here) };
		if (!here || !next) continue;
		const others = seats.filter(({ id }) => id !== item.id);
		const collides =
			Object.keys(item.set).length > 0 && others.some((other) => overlap(other, next));
		if (collides) leftOut.push({ key: item.draft.key, name: '', reason: 'overlapsOurs' });
		else final.set(place(item), [...others, next]);
		kept.push(
			collides ? { ...item, set: {}, state: item.state === 'found' ? 'found' : 'same' } : item,
		);
	}
	for (const item of waiting) {
		const { id, committeeId, personId, role, vote, from, to } = item;
		const seat = { id, committeeId, personId, role, vote, from, to };
		const seats = final.get(place(item)) ?? [];
		if (item.state === 'new' && seats.some((other) => overlap(other, seat))) {
			leftOut.push({ key: item.draft.key, name: '', reason: 'overlapsOurs' });
			continue;
		}
		if (item.state === 'new') final.set(place(item), [...seats, seat]);
		kept.push(item);
	}
	return {
		items: kept,
		leftOut,
		final: Map.groupBy([...final.values()].flat(), (seat) => seat.committeeId),
	};
}

/** A seat whose object was removed ends on the day of the removal, but not before its first day. */
export function lastDay({ from }: Pick<SnapshotSeat, 'from'>, since: string): string {
	return since > from ? since : addDays(from, 1);
}

const idsOf = (items: readonly (CommitteeItem | PersonItem)[]): ReadonlyMap<string, string> =>
	new Map(
		items.filter(({ state }) => state !== 'deletedHere').map(({ draft, id }) => [draft.key, id]),
	);

/** The fields of a seat that are changed, as what they are. */
export function seatValues(
	set: FieldValues,
	{ role, vote, from, to }: Omit<SnapshotSeat, 'id' | 'committeeId' | 'personId'>,
) {
	return { role, vote, from, to, ...changedSeat(set) };
}

/** Those alone that are changed. */
export function changedSeat({ role: written, vote, from, to }: FieldValues) {
	const role = roles.find((known) => known === written);
	return {
		...(role !== undefined && { role }),
		...(typeof vote === 'boolean' && { vote }),
		...(typeof from === 'string' && { from }),
		...(to !== undefined && typeof to !== 'boolean' && { to }),
	};
}
const roles = ['chair', 'deputyChair', 'member', 'adviser', 'secretary'] as const;
