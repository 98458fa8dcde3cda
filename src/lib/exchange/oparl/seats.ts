import type { SeatDraft } from './drafts.ts';
import type { SeatRole } from '../../council/nouns.ts';

const ranks: readonly SeatRole[] = ['chair', 'deputyChair', 'member', 'adviser', 'secretary'];
const rank = ({ role }: SeatDraft) => ranks.indexOf(role.value);

type Span = Pick<SeatDraft, 'from' | 'to'>;
export const overlap = (a: Span, b: Span): boolean =>
	(b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The days of one span that another leaves over. */
function without({ from, to }: Span, taken: Span): Span[] {
	const before = { from, to: taken.from };
	const after = taken.to === null ? null : { from: taken.to, to };
	return [
		...(from < taken.from ? [before] : []),
		...(after && (to === null || after.from < to) ? [after] : []),
	];
}

/**
 * A person has one seat in a committee on any day: of several roles the strongest counts, with a
 * vote if any of them has one. A weaker seat keeps the days that are left, in as many pieces as
 * they make; the second piece of "x" has the key "x#2".
 *
 * @param seats of one person in one committee
 */
export function mergeSeats(seats: readonly SeatDraft[]): readonly SeatDraft[] {
	const strongest = seats.toSorted(
		(a, b) =>
			rank(a) - rank(b) ||
			Number(b.vote) - Number(a.vote) ||
			(a.from < b.from ? -1 : a.from > b.from ? 1 : a.key < b.key ? -1 : 1),
	);
	const kept: SeatDraft[] = [];
	for (const seat of strongest) {
		let spans: readonly Span[] = [seat];
		for (const [index, stronger] of kept.entries()) {
			if (!overlap(seat, stronger)) continue;
			spans = spans.flatMap((span) => (overlap(span, stronger) ? without(span, stronger) : [span]));
			const merged = [...new Set([...stronger.merged, seat.key])];
			kept[index] = { ...stronger, vote: stronger.vote || seat.vote, merged };
		}
		const pieces = spans.map((span, index) => ({
			...seat,
			...span,
			key: index === 0 ? seat.key : `${seat.key}#${index + 1}`,
		}));
		kept.push(...pieces);
	}
	return kept;
}
