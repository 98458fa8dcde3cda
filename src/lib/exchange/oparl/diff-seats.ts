import { nameOf } from '../../council/names.ts';
import type { Drafts, LeftOut, RemovedObject, SeatDraft } from './drafts.ts';
import type {
	SourceLink,
	RegisterSnapshot,
	SnapshotSeat,
	FieldValues,
} from './register-snapshot.ts';
import type { CommitteeItem, PersonItem, DiffOptions, SeatItem } from './diff.ts';
import { overlap, wholeKey } from './seats.ts';
import { lastDay, predecessorOf, removedSeats, seatEnds, seatsWithoutRole } from './seat-ends.ts';
import { cutSeat, sparePieces } from './seat-pieces.ts';
import type { RemovedSeatEnd } from './seat-ends.ts';
import { mergeFields } from './merge-fields.ts';

interface DiffedSeats {
	readonly items: readonly SeatItem[];
	readonly leftOut: readonly LeftOut[];
	/** All seats as they are after the import, by committee. */
	readonly final: ReadonlyMap<string, readonly SnapshotSeat[]>;
	/** Of seats that the source has no more, and that no other object goes on with: when they would end. By id. */
	readonly ends: ReadonlyMap<string, RemovedSeatEnd>;
	/** Pieces that the source's memberships, merged, do not have any more, and what is no seat by its role. */
	readonly gone: readonly RemovedObject[];
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
	const names = new Map(drafts.people.map((person) => [person.key, nameOf(person)]));
	const items: SeatItem[] = [];
	const leftOut: LeftOut[] = [];
	const leave = ({ key, personKey, committeeKey }: SeatDraft, reason: LeftOut['reason']) =>
		void leftOut.push({ key, name: names.get(personKey) ?? '', committeeKey, reason });
	const waiting: SeatItem[] = [];
	for (const draft of drafts.seats) {
		const { key } = draft;
		const committeeId = committeeIds.get(draft.committeeKey);
		const personId = personIds.get(draft.personKey);
		// Its committee has no name yet, or it is not known who the person is.
		if (committeeId === undefined || personId === undefined) {
			leave(draft, 'waits');
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

	const withoutRole = seatsWithoutRole(drafts.seatless, links, byId, today);
	const ends = new Map([
		...seatEnds(removed, byId, Map.groupBy(waiting.filter(isNew), place), today),
		...withoutRole,
	]);
	const final = new Map(
		[...byPlace].map(([where, seats]) => [
			where,
			seats.map((seat) => {
				const end = ends.get(seat.id);
				return end && choices.endRecords.has(end.key) ? { ...seat, to: end.to } : seat;
			}),
		]),
	);
	const drafted = new Set(drafts.seats.map(({ key }) => key));
	const spare = sparePieces(drafted, links, byId);
	const used = new Set<string>();
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
		used.add(item.id);
		return true;
	};
	const settle = (all: readonly SeatItem[]): readonly SeatItem[] => {
		let open = all;
		for (let count = Infinity; open.length < count;) {
			count = open.length;
			open = open.filter((item) => !takesPlace(item));
		}
		return open;
	};
	// What is there changes first, so that a new seat finds the days that it leaves; and of those that
	// change the one that leaves days comes before the one that takes them.
	const cut = settle(items).flatMap((item) => {
		const seats = final.get(place(item)) ?? [];
		const here = seats.find(({ id }) => id === item.id);
		const own = spare.get(wholeKey(item.draft.key)) ?? [];
		const others = seats.filter(
			({ id }) => id !== item.id && own.every(({ seat }) => seat.id !== id),
		);
		if (!here || item.state === 'found') return [item];
		const wanted = { ...here, ...seatValues(item.set, here) };
		const options = { idFor, choices, links, drafted };
		const { changed, made } = cutSeat(item, here, wanted, others, own, options);
		waiting.push(...made);
		return changed.length > 0 ? changed : [item];
	});
	for (const item of settle(cut)) {
		leave(item.draft, 'overlapsOurs');
		kept.push({ ...item, set: {}, state: item.state === 'found' ? 'found' : 'same' });
		used.add(item.id);
	}
	const gone = [...spare.values()].flat().filter(({ seat }) => !used.has(seat.id));
	for (const { key, seat } of gone) {
		const end = { key, why: 'days', next: null, to: lastDay(seat, today) } as const;
		ends.set(seat.id, end);
		if (!choices.endRecords.has(key)) continue;
		const seats = final.get(place(seat)) ?? [];
		final.set(
			place(seat),
			seats.map((one) => (one.id === seat.id ? { ...one, to: end.to } : one)),
		);
	}
	for (const item of waiting) {
		const { id, committeeId, personId, role, vote, from, to } = item;
		const seat = { id, committeeId, personId, role, vote, from, to };
		const seats = final.get(place(item)) ?? [];
		const others = isNew(item) ? seats.filter((other) => overlap(other, seat)) : [];
		if (others.length > 0) {
			const isNext = others.every((other) => ends.has(other.id) && other.from < from);
			leave(item.draft, isNext ? 'waitsForEnd' : 'overlapsOurs');
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
		gone: [...gone, ...withoutRole.values()].map(({ key }) => ({ key, since: null })),
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
