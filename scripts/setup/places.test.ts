import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCredentials } from './places.js';

test('secrets that systemd hands over as files are read; what the environment says is stronger, other files are not', () => {
	const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
	writeFileSync(join(folder, 'LIVEKIT_API_SECRET'), 'from a file\n');
	writeFileSync(join(folder, 'DATABASE_URL'), 'postgres://from-a-file\n');
	writeFileSync(join(folder, 'NODE_OPTIONS'), '--inspect');
	const env: NodeJS.ProcessEnv = { CREDENTIALS_DIRECTORY: folder, DATABASE_URL: 'postgres://said' };
	readCredentials(env);
	rmSync(folder, { recursive: true });
	expect(env).toEqual({
		...{ CREDENTIALS_DIRECTORY: folder, DATABASE_URL: 'postgres://said' },
		LIVEKIT_API_SECRET: 'from a file',
	});
	expect(() => readCredentials({ CREDENTIALS_DIRECTORY: '/nonexistent' })).not.toThrow();
});
