/** The part of an address after "?" that leads to a list of the preview. */
export function placeOf({
	list,
	query = '',
	page = 1,
}: {
	readonly list: string;
	readonly query?: string;
	readonly page?: number;
}): string {
	return new URLSearchParams({
		list,
		...(query !== '' && { q: query }),
		...(page > 1 && { page: String(page) }),
	}).toString();
}
