import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../places.js';

/**
 * What files hold, not when they were written: a checkout or a copy changes nothing.
 *
 * @param {readonly string[]} places files and folders below the root
 * @param {(path: string) => boolean} [counts] which files of a folder count
 */
export function fingerprint(places, counts = () => true) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const file of places.flatMap(filesOf).filter(counts).sort()) {
		hash.update(`${file}\n`).update(
			createHash('sha256')
				.update(readFileSync(join(root, file)))
				.digest(),
		);
	}
	return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function filesOf(place) {
	const found = statSync(join(root, place), { throwIfNoEntry: false });
	if (!found) return [];
	if (found.isFile()) return [place];
	return readdirSync(join(root, place)).flatMap((name) => filesOf(join(place, name)));
}

/**
 * A note beside a result of the state it was made from.
 *
 * @param {string} file absolute
 * @param {string} state
 */
export function isFresh(file, state) {
	try {
		return readFileSync(file, 'utf8').trim() === state;
	} catch {
		return false;
	}
}

/** @param {string} file absolute @param {string} state */
export function noteFresh(file, state) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, state + '\n');
}
