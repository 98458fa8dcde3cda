/** One page of a list. */
export interface ListPage<Item> {
	readonly items: readonly Item[];
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	/** Of the whole list. */
	readonly count: number;
}

/**
 * The page of a list that an address asks for; one that there is.
 *
 * @param asked as in the address
 */
export function pageOf<Item>(
	all: readonly Item[],
	asked: string | null,
	size = 100,
): ListPage<Item> {
	const pages = Math.max(1, Math.ceil(all.length / size));
	const wanted = Number(asked ?? '1');
	const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
	return { items: all.slice((page - 1) * size, page * size), page, pages, count: all.length };
}
