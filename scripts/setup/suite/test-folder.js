import {
	accessSync,
	chmodSync,
	constants,
	mkdtempSync,
	readdirSync,
	rmSync,
	statfsSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftover } from '../launch/claim.js';

/**
 * Where the stages put what they make, so that nothing is left when they are cut off: products that
 * still run on data in it are ended, and it goes.
 *
 * @param {{ inMemory?: boolean }} [options] `inMemory`: where the system has a place there. Hundreds of
 *   databases are made and emptied, and each waits for the disk at every transaction.
 */
export function openTestFolder({ inMemory = false } = {}) {
	const folder = mkdtempSync(join((inMemory && memoryFolder()) || tmpdir(), 'vz-'));
	// PostgreSQL, as its own user, must get through to its cluster.
	chmodSync(folder, 0o755);
	return {
		folder,
		async close() {
			for (const name of readdirSync(folder)) {
				await clearLeftover(join(folder, name, 'running.json')).catch(() => {});
			}
			rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		},
	};
}

/** Linux has one; in a container it may be too small for all that the tests make. */
function memoryFolder() {
	const folder = '/dev/shm';
	const enough = 4e9;
	try {
		accessSync(folder, constants.W_OK);
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize > enough && freemem() > 2 * enough ? folder : null;
	} catch {
		return null;
	}
}
