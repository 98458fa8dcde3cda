import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { openLog } from './log-file.js';

test('a log that becomes long while it is written is kept as .old, and no more than that', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'log-')), 'app.log');
	const log = openLog(file, 1000);
	const output = new PassThrough();
	log.take({ stdout: output, stderr: null });
	for (let at = 0; at < 100; at++) {
		output.write(`line ${at} ${'x'.repeat(90)}\n`);
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	output.write('the last\n');
	await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('the last'));
	expect(statSync(file).size).toBeLessThan(1200);
	expect(statSync(`${file}.old`).size).toBeLessThan(1200);
	log.close();
});
