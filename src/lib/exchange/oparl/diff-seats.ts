import type { Drafts, LeftOut } from './drafts.ts';
import type {
	SourceLink,
	RegisterSnapshot,
	SnapshotSeat,
	FieldValues,
} from './register-snapshot.ts';
import type { CommitteeItem, PersonItem, DiffOptions, SeatItem } from './diff.ts';
import { overlap } from './seats.ts';
import { predecessorOf, removedSeats, seatEnds } from './seat-ends.ts';
import type { RemovedSeatEnd } from './seat-ends.ts';
import { mergeFields } from './merge-fields.ts';

interface DiffedSeats {
	readonly items: readonly SeatItem[];
	readonly leftOut: readonly LeftOut[];
	/** All seats as they are after the import, by committee. */
	readonly final: ReadonlyMap<string, readonly SnapshotSeat[]>;
	/** Of seats whose objects are removed, and that no other object goes on with: when they would end. By id. */
	readonly ends: ReadonlyMap<string, RemovedSeatEnd>;
}

const place = ({ committeeId, personId }: Pick<SnapshotSeat, 'committeeId' | 'personId'>) =>
	`${committeeId} ${personId}`;

/**
 * Seats by the source's key, else by committee, person and days; also those that the source has removed
 * and has under another key by now. Nobody gets a second seat in a
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
	const removed = removedSeats(drafts.removed, links, byId);
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
		const there = byPlace.get(place({ committeeId, personId })) ?? [];
		const isFree = (seat: SnapshotSeat) => !taken.has(seat.id) && overlap(seat, draft);
		const before = link ? undefined : predecessorOf(draft, there, removed);
		const found = link ? byId.get(link.id) : (there.find(isFree) ?? before);
		const merged = link ?? links.get(removed.get(found?.id ?? '')?.key ?? '') ?? null;
		const values: FieldValues = {
			role: draft.role.value,
			vote: draft.vote,
			...(draft.fromIsSaid ? { from: draft.from } : {}),
			// That it has no end is news only where it had one.
			...(draft.to !== null || (merged?.applied.to ?? null) !== null ? { to: draft.to } : {}),
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
		removed.delete(found.id);
		const { role, vote, from, to } = found;
		const { set, conflicts } = mergeFields(key, { role, vote, from, to }, values, merged, choices);
		const state = !link ? 'found' : Object.keys(set).length > 0 ? 'changed' : 'same';
		items.push({ ...base, state, id: found.id, set, conflicts });
	}

	const ends = seatEnds(removed, byId, Map.groupBy(waiting.filter(isNew), place), today);
	const final = new Map(
		[...byPlace].map(([where, seats]) => [
			where,
			seats.map((seat) => {
				const end = ends.get(seat.id);
				return end && choices.endRecords.has(end.key) ? { ...seat, to: end.to } : seat;
			}),
		]),
	);
	const kept: SeatItem[] = [];
	/** @returns whether its days are free: then they are its own from now on */
	const takesPlace = (item: SeatItem): boolean => {
		const seats = final.get(place(item)) ?? [];
		const here = seats.find(({ id }) => id === item.id);
		if (!here) return true;
		const next = { ...here, ...seatValues(item.set, here) };
		const others = seats.filter(({ id }) => id !== item.id);
		const isChanged = Object.keys(item.set).length > 0;
		if (isChanged && others.some((other) => overlap(other, next))) return false;
		final.set(place(item), [...others, next]);
		kept.push(item);
		return true;
	};
	// What is there changes first, so that a new seat finds the days that it leaves; and of those that
	// change the one that leaves days comes before the one that takes them.
	let open = items;
	for (let count = Infinity; open.length < count;) {
		count = open.length;
		open = open.filter((item) => !takesPlace(item));
	}
	for (const item of open) {
		leftOut.push({ key: item.draft.key, name: '', reason: 'overlapsOurs' });
		kept.push({ ...item, set: {}, state: item.state === 'found' ? 'found' : 'same' });
	}
	for (const item of waiting) {
		const { id, committeeId, personId, role, vote, from, to } = item;
		const seat = { id, committeeId, personId, role, vote, from, to };
		const seats = final.get(place(item)) ?? [];
		const others = isNew(item) ? seats.filter((other) => overlap(other, seat)) : [];
		if (others.length > 0) {
			const isNext = others.every((other) => ends.has(other.id) && other.from < from);
			const reason = isNext ? 'waitsForEnd' : 'overlapsOurs';
			leftOut.push({ key: item.draft.key, name: '', reason });
			continue;
		}
		if (isNew(item)) final.set(place(item), [...seats, seat]);
		kept.push(item);
	}
	return {
		items: kept,
		leftOut,
		final: Map.groupBy([...final.values()].flat(), (seat) => seat.committeeId),
		ends,
	};
}

const isNew = ({ state }: SeatItem) => state === 'new';

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
