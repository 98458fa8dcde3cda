import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

export interface Server {
	/** Of its administrator, on the database every server has. */
	readonly address: string;
	stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; its package makes a user for it. */
function runsAs(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) =>
		Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
	const [uid, gid] = [id('-u'), id('-g')];
	if (!uid || !gid) {
		throw new Error('PostgreSQL does not run as root, and there is no user postgres');
	}
	return { uid, gid };
}

/** Debian keeps the server's programs off the PATH. */
function programs(): string {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian) : [];
	const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a));
	const folder = [
		...(process.env.PATH ?? '').split(delimiter),
		...newestFirst.map((version) => join(debian, version, 'bin')),
	].find((folder) => existsSync(join(folder, 'initdb')));
	if (folder) return folder;
	throw new Error(
		'No PostgreSQL server was found: install one (Debian: apt install postgresql), or name a running one in TEST_DATABASE_URL',
	);
}

function freePort(): Promise<number> {
	const probe = createServer();
	return new Promise((resolve) =>
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		}),
	);
}

async function answers(address: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 1000 });
	client.on('error', () => {});
	try {
		await client.connect();
		await client.end();
		return true;
	} catch {
		return false;
	}
}

/**
 * Starts a server with nothing in it, in a temporary folder; it ends with this process.
 *
 * @param options `safe`: it waits for the disk as in use; without that it is quicker
 */
export async function startServer({ safe = false } = {}): Promise<Server> {
	const bin = programs();
	const user = runsAs();
	const folder = mkdtempSync(join(tmpdir(), 'vz-pg-'));
	chmodSync(folder, 0o700);
	if (user.uid && user.gid) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const made = spawnSync(
		join(bin, 'initdb'),
		['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
		{ ...user, cwd: folder, encoding: 'utf8' },
	);
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);

	const port = await freePort();
	// The shell outlives us by the moment it takes to end the server and clear up, however we end.
	const script = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$0"';
	const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder };
	const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
	const speed = safe ? {} : quick;
	const server = spawn(
		'sh',
		[
			...['-c', script, folder, join(bin, 'postgres'), '-D', data],
			...Object.entries({ ...settings, ...speed }).flatMap(([name, value]) => [
				'-c',
				`${name}=${value}`,
			]),
		],
		{ ...user, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] },
	);
	const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const stop = async () => {
		server.stdin.end();
		await gone;
		rmSync(folder, { recursive: true, force: true });
	};
	const address = `postgres://test@127.0.0.1:${port}/postgres`;
	const patience = Date.now() + 30_000;
	while (!(await answers(address))) {
		if (Date.now() > patience) {
			await stop();
			throw new Error('PostgreSQL did not answer within 30 seconds');
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return { address, stop };
}
