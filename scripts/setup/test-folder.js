import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftover } from './claim.js';

/**
 * Where the stages put what they make, so that nothing is left when they are cut off: products that
 * still run on data in it are ended, and it goes.
 */
export function openTestFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'vz-'));
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
