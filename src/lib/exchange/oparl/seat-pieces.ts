import type { DiffOptions, SeatItem } from './diff.ts';
import { mergeFields } from './merge-fields.ts';
import type { SnapshotSeat, SourceLink } from './register-snapshot.ts';
import { overlap, wholeKey } from './seats.ts';

type Days = Pick<SnapshotSeat, 'from' | 'to'>;

/** A piece of a membership that the source's memberships, merged, do not have any more. */
export interface SparePiece {
	readonly key: string;
	readonly seat: SnapshotSeat;
}

/** Spare pieces of memberships that are there, by the membership's key and in the order of their days. */
export function sparePieces(
	drafted: ReadonlySet<string>,
	links: ReadonlyMap<string, SourceLink>,
	byId: ReadonlyMap<string, SnapshotSeat>,
): ReadonlyMap<string, readonly SparePiece[]> {
	const wholes = new Set([...drafted].map(wholeKey));
	const spare = [...links.values()].flatMap(({ key, id }) => {
		const seat = byId.get(id);
		const isSpare = wholeKey(key) !== key && wholes.has(wholeKey(key)) && !drafted.has(key);
		return seat && isSpare ? [{ key, seat }] : [];
	});
	const inOrder = spare.toSorted((a, b) => (a.seat.from < b.seat.from ? -1 : 1));
	return Map.groupBy(inOrder, ({ key }) => wholeKey(key));
}

/** Of some days those that no other seat has. */
function freeOf(wanted: Days, others: readonly Days[]): readonly Days[] {
	let free = [wanted];
	for (const other of others) {
		free = free.flatMap((days) => {
			if (!overlap(days, other)) return [days];
			return [
				...(days.from < other.from ? [{ from: days.from, to: other.from }] : []),
				...(other.to !== null && (days.to === null || other.to < days.to)
					? [{ from: other.to, to: days.to }]
					: []),
			];
		});
	}
	return free.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Days for a seat and its spare pieces: where there are fewer, each piece begins where it does. */
function spansOf(wanted: Days, others: readonly Days[], spare: readonly SparePiece[]) {
	let spans = freeOf(wanted, others);
	for (const { seat } of spare) {
		if (spans.length > spare.length) break;
		spans = spans.flatMap(({ from, to }) =>
			from < seat.from && (to === null || seat.from < to)
				? [
						{ from, to: seat.from },
						{ from: seat.from, to },
					]
				: [{ from, to }],
		);
	}
	return spans;
}

/** What pieces are made by. */
export interface PieceOptions extends Pick<DiffOptions, 'idFor' | 'choices'> {
	readonly links: ReadonlyMap<string, SourceLink>;
	/** Keys that the source's memberships have. */
	readonly drafted: ReadonlySet<string>;
}

/**
 * A seat that cannot have all the days it wants since others have some, as pieces that can: so nobody
 * loses the days that no other seat of theirs covers.
 *
 * @param wanted the seat as it would be
 * @param others seats of the same person in the same committee
 * @param spare pieces of the same membership that are there: they are used first
 * @returns those that are there with what changes in them, and those that are made; none: no day is left
 */
export function cutSeat(
	item: SeatItem,
	here: SnapshotSeat,
	wanted: SnapshotSeat,
	others: readonly SnapshotSeat[],
	spare: readonly SparePiece[],
	{ idFor, choices, links, drafted }: PieceOptions,
): { readonly changed: readonly SeatItem[]; readonly made: readonly SeatItem[] } {
	const [first, ...more] = spansOf(wanted, others, spare);
	if (!first) return { changed: [], made: [] };
	const isOfDays = ([field]: readonly [string, unknown]) => field === 'from' || field === 'to';
	const set = {
		...Object.fromEntries(Object.entries(item.set).filter((one) => !isOfDays(one))),
		...(first.from !== here.from && { from: first.from }),
		...(first.to !== here.to && { to: first.to }),
	};
	const values = { ...item.values, ...('from' in item.values && { from: first.from }) };
	const isChanged = Object.keys(set).length > 0;
	const changed: SeatItem[] = [
		{
			...item,
			...first,
			values: { ...values, to: first.to },
			set,
			state: isChanged ? 'changed' : 'same',
		},
	];
	const made: SeatItem[] = [];
	const keys = furtherKeys(wholeKey(item.draft.key), drafted, spare);
	for (const [at, days] of more.entries()) {
		const { role, vote, draft } = item;
		const key = spare[at]?.key ?? keys(at - spare.length);
		const link = links.get(key) ?? null;
		const piece = {
			...{ ...item, ...days, draft: { ...draft, ...days, key, merged: [] } },
			values: { role, vote, ...days },
		};
		const seat = spare[at]?.seat;
		if (seat) {
			const { id, role, vote, from, to } = seat;
			const merged = mergeFields(key, { role, vote, from, to }, piece.values, link, choices);
			const state = Object.keys(merged.set).length > 0 ? 'changed' : 'same';
			changed.push({ ...piece, ...merged, id, state });
		} else {
			const state = link && !choices.again.has(key) ? 'deletedHere' : 'new';
			const id = link?.id ?? idFor('membership', key);
			made.push({ ...piece, id, state, set: {}, conflicts: [] });
		}
	}
	return { changed, made };
}

/** Keys for further pieces of a membership that nothing else has. */
const furtherKeys =
	(whole: string, drafted: ReadonlySet<string>, spare: readonly SparePiece[]) =>
	(at: number): string => {
		const taken = new Set([...drafted, ...spare.map(({ key }) => key)]);
		let left = at;
		for (let number = 2; ; number += 1) {
			const key = `${whole}#${number}`;
			if (taken.has(key)) continue;
			if (left === 0) return key;
			left -= 1;
		}
	};
