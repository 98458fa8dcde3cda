import type { SeatDraft } from './drafts.ts';
import type { SeatRole } from '../../council/nouns.ts';

const ranks: readonly SeatRole[] = ['chair', 'deputyChair', 'member', 'adviser', 'secretary'];
const rank = ({ role }: SeatDraft) => ranks.indexOf(role.value);

type Span = Pick<SeatDraft, 'from' | 'to'>;
export const overlap = (a: Span, b: Span): boolean =>
	(b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/**
 * A person has one seat in a committee on any day: of several roles the strongest counts, with a vote on
 * the days on which any of them has one. What is of one role and one vote in a row is a piece; the second
 * piece of "x" has the key "x#2".
 *
 * @param seats of one person in one committee, also those that are over: they take no days from others
 */
export function mergeSeats(seats: readonly SeatDraft[]): readonly SeatDraft[] {
	const strongest = seats.toSorted(
		(a, b) =>
			rank(a) - rank(b) ||
			Number(b.vote) - Number(a.vote) ||
			(a.from < b.from ? -1 : a.from > b.from ? 1 : a.key < b.key ? -1 : 1),
	);
	const turns = [
		...new Set(seats.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
	].toSorted();
	const pieces = new Map<string, SeatDraft[]>(strongest.map(({ key }) => [key, []]));
	for (const [at, from] of turns.entries()) {
		const to = turns[at + 1] ?? null;
		const there = strongest.filter((seat) => overlap(seat, { from, to }) && seat.from <= from);
		const [first, ...others] = there;
		if (!first || (to === null && first.to !== null)) continue;
		const vote = there.some((seat) => seat.vote);
		const merged = others.map(({ key }) => key);
		const own = pieces.get(first.key) ?? [];
		const before = own.at(-1);
		if (before && before.vote === vote && before.to === from) {
			const all = [...new Set([...before.merged, ...merged])];
			own[own.length - 1] = { ...before, to, merged: all };
			continue;
		}
		const key = own.length === 0 ? first.key : `${first.key}#${own.length + 1}`;
		own.push({ ...first, key, from, to, vote, merged });
	}
	return [...pieces.values()].flat();
}

/** The key of the object that a piece is of. */
export const wholeKey = (key: string): string => key.replace(/#\d+$/, '');
