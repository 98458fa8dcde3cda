import { spawn } from 'node:child_process';
import { startServer } from '../src/lib/server/db/testing/postgres.ts';

/** Runs a command with a PostgreSQL server of its own, named in TEST_DATABASE_URL. */

const [command, ...given] = process.argv.slice(2);
if (!command) throw new Error('Name a command: node scripts/with-postgres.ts COMMAND …');

const server = process.env.TEST_DATABASE_URL
	? { address: process.env.TEST_DATABASE_URL, stop: async () => {} }
	: await startServer();
const child = spawn(command, given, {
	stdio: 'inherit',
	env: { ...process.env, TEST_DATABASE_URL: server.address },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
process.exitCode = await new Promise<number>((resolve) => {
	child.once('error', () => resolve(127));
	child.once('exit', (code) => resolve(code ?? 1));
});
await server.stop();
