/** So many rows go into one statement: no database takes endless parameters. */
const most = 1000;

/** Cuts a long list into parts that fit into one statement each. */
export function* inParts<One>(all: readonly One[], size = most): Generator<readonly One[]> {
	for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
