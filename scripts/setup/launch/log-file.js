import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

const limit = 10_000_000;
// A JSON Web Token opens a room for whoever holds it.
const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/**
 * Where a child's output goes. The file before it is kept as `.old` once it is long.
 *
 * @param {string} file
 */
export function openLog(file) {
	mkdirSync(dirname(file), { recursive: true });
	if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit)
		renameSync(file, `${file}.old`);
	const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
	/** @type {string[]} */
	const latest = [];
	return {
		file,
		/** @param {Pick<import('node:child_process').ChildProcess, 'stdout' | 'stderr'>} child */
		take(child) {
			for (const output of [child.stdout, child.stderr]) {
				if (!output) continue;
				createInterface({ input: output }).on('line', (line) => {
					const clean = line.replace(token, '…');
					stream.write(clean + '\n');
					latest.push(clean);
					if (latest.length > 12) latest.shift();
				});
			}
		},
		latest: () => latest.join('\n'),
		close: () => stream.end(),
	};
}
