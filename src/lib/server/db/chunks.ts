import { setImmediate as pause } from 'node:timers/promises';

/** So many rows go into one statement: no database takes endless parameters. */
const most = 500;

/**
 * Cuts a long list into parts that fit into one statement each. Between them others have their turn:
 * the embedded database works in this very thread.
 */
export async function* inParts<One>(all: readonly One[]): AsyncGenerator<readonly One[]> {
	for (let start = 0; start < all.length; start += most) {
		if (start > 0) await pause();
		yield all.slice(start, start + most);
	}
}
