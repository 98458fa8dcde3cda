import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

// A JSON Web Token opens a room for whoever holds it.
const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/**
 * Where a child's output goes. What is there is kept as `.old` whenever it is long.
 *
 * @param {string} file
 */
export function openLog(file, longest = 10_000_000) {
	mkdirSync(dirname(file), { recursive: true });
	let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
	const open = () => createWriteStream(file, { flags: 'a', mode: 0o600 });
	const turn = () => {
		renameSync(file, `${file}.old`);
		size = 0;
	};
	if (size > longest) turn();
	let stream = open();
	/** @param {string} text */
	const write = (text) => {
		size += Buffer.byteLength(text);
		stream.write(text);
		// Without a file there is nothing to rename yet: it is opened in a moment.
		if (size <= longest || !existsSync(file)) return;
		// What is still to be written goes where the file is then.
		stream.end();
		turn();
		stream = open();
	};
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
					write(clean + '\n');
					latest.push(clean);
					if (latest.length > 12) latest.shift();
				});
			}
		},
		latest: () => latest.join('\n'),
		close: () => stream.end(),
	};
}
