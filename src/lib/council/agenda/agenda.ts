/**
 * How an item is dealt with, as far as the law asks whether remote members may take part: nothing is
 * decided, an open vote, an election, one by secret ballot, another secret vote, a by-law (Satzung).
 */
export const itemProcedures = [
	'report',
	'openVote',
	'election',
	'secretElection',
	'secretVote',
	'bylaw',
] as const;
export type ItemProcedure = (typeof itemProcedures)[number];

/** One item of a session's agenda (Tagesordnungspunkt). */
export interface AgendaItem {
	readonly id: string;
	/** As it is called elsewhere; empty: by where it stands. */
	readonly number: string;
	readonly title: string;
	/** `null`: nobody has said. It never follows from what an item is called. */
	readonly isPublic: boolean | null;
	/** `null`: nobody has said. */
	readonly procedure: ItemProcedure | null;
	/** Who reports; empty: nobody is named. */
	readonly presenter: string;
	/** The day on which it came as a supplement (Nachtrag), ISO date; `null`: it was there from the start. */
	readonly addedOn: string | null;
	/** The day on which it was taken off, ISO date; `null`: it is on. */
	readonly takenOffOn: string | null;
}

export const isOn = ({ takenOffOn }: Pick<AgendaItem, 'takenOffOn'>): boolean =>
	takenOffOn === null;

/** An item with the number that it has on every list. */
export type Numbered<Item> = Item & { readonly shown: string };

/**
 * In which order items are dealt with: those of the public part, those of which nobody has said
 * whether, the others. Within a part they stand as they were put.
 */
export function inOrder<Item extends Pick<AgendaItem, 'isPublic'>>(
	items: readonly Item[],
): readonly Item[] {
	const part = ({ isPublic }: Item) => (isPublic === null ? 1 : isPublic ? 0 : 2);
	return items.toSorted((a, b) => part(a) - part(b));
}

/** "3.1" and "Ö 3" belong to 3. */
const wholeOf = (number: string): number => Number(/\d+/.exec(number)?.[0] ?? 0);

/**
 * Counts the items through both parts, what is taken off too. What has a number of its own keeps it, and the count
 * goes on behind the highest so far.
 */
export function numbered<Item extends Pick<AgendaItem, 'isPublic' | 'number'>>(
	items: readonly Item[],
): readonly Numbered<Item>[] {
	let count = 0;
	return inOrder(items).map((item) => {
		count = item.number ? Math.max(count, wholeOf(item.number)) : count + 1;
		return { ...item, shown: item.number || String(count) };
	});
}

/** The number behind all others. */
export const nextNumber = (items: readonly Pick<AgendaItem, 'isPublic' | 'number'>[]): number =>
	Math.max(0, ...numbered(items).map(({ shown }) => wholeOf(shown))) + 1;

/** Whether the numbers stand in another order than they count, so that it helps to number anew. */
export function isShuffled(items: readonly Pick<AgendaItem, 'isPublic' | 'number'>[]): boolean {
	const all = numbered(items).map(({ shown }) => wholeOf(shown));
	return all.some((whole, index) => whole < (all[index - 1] ?? 0));
}

/** Why an agenda cannot be published: nothing is on it, or nobody has said of these items whether they are public. */
export type AgendaLack<Item> =
	{ readonly is: 'empty' } | { readonly is: 'undecided'; readonly items: readonly Item[] };

export function agendaLack<Item extends Pick<AgendaItem, 'isPublic' | 'takenOffOn'>>(
	items: readonly Item[],
): AgendaLack<Item> | null {
	const on = items.filter(isOn);
	if (on.length === 0) return { is: 'empty' };
	const undecided = on.filter(({ isPublic }) => isPublic === null);
	return undecided.length > 0 ? { is: 'undecided', items: undecided } : null;
}

/** Which way an item is moved within its part. */
export type ItemMove = 'up' | 'down';

/**
 * The ids in their new order.
 *
 * @returns `null`: it stands at the end of its part already, or is not there
 */
export function moved(
	items: readonly Pick<AgendaItem, 'id' | 'isPublic'>[],
	id: string,
	move: ItemMove,
): readonly string[] | null {
	const ordered = inOrder(items);
	const from = ordered.findIndex((item) => item.id === id);
	const item = ordered[from];
	const other = ordered[move === 'up' ? from - 1 : from + 1];
	if (!item || !other || other.isPublic !== item.isPublic) return null;
	return ordered.map((one) => (one === item ? other.id : one === other ? item.id : one.id));
}
