import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePorts } from '../../../scripts/setup/launch/ports.js';
import type { Ports } from '../../../scripts/setup/launch/ports.js';
import { childrenOf, isRunning, launch, programOf } from './launch.ts';
import type { Launch } from './launch.ts';

let data: string;
let ports: Ports;
let launched: Launch[] = [];
const start = (env?: Readonly<Record<string, string>>) => {
	const one = launch(data, ports, env);
	launched.push(one);
	return one;
};

test.beforeEach(async () => {
	data = mkdtempSync(join(tmpdir(), 'start-'));
	ports = await freePorts();
});
test.afterEach(async () => {
	for (const { process, ended } of launched) {
		process.kill('SIGTERM');
		await ended;
	}
	launched = [];
	rmSync(data, { recursive: true, force: true });
});

const allGone = (pids: readonly number[]) =>
	expect.poll(() => pids.filter(isRunning), { message: 'left running' }).toEqual([]);

test('the first start says how to get in, Ctrl-C leaves nothing behind, the next start is quick', async () => {
	const first = start();
	await first.ready;
	expect(first.said()).toContain(`http://127.0.0.1:${ports.app}/sign-in`);
	const [, link = ''] = /Passwort setzen: +(\S+)/.exec(first.said()) ?? [];
	expect(link).toContain(`http://127.0.0.1:${ports.app}/sign-in/password/`);
	expect(first.said().match(/\/j\/\S+/g)).toHaveLength(3);
	const health = await fetch(`http://127.0.0.1:${ports.app}/healthz`);
	expect(await health.json()).toEqual({ app: 'ok', store: 'ok', livekit: 'ok' });
	const keys = join(data, 'livekit-keys.json');
	expect((statSync(keys).mode & 0o777).toString(8)).toBe('600');

	const password = 'neun Zebras lesen Zeitung';
	const set = await fetch(link, {
		method: 'POST',
		body: new URLSearchParams({ password, repeat: password }),
		headers: { origin: `http://127.0.0.1:${ports.app}`, accept: 'text/html' },
		redirect: 'manual',
	});
	expect(set.status).toBe(303);

	const children = childrenOf(data);
	expect(children.map(programOf)).toEqual(['livekit-server', 'node']);
	first.process.kill('SIGINT');
	expect(await first.ended).toBe(0);
	await allGone(children);
	expect(existsSync(join(data, 'running.json'))).toBe(false);

	const began = performance.now();
	const second = start();
	await second.ready;
	console.log(`ready again after ${((performance.now() - began) / 1000).toFixed(1)} s`);
	expect(second.said()).toContain('npm run admin -- reset-password ');
	expect(second.said()).not.toMatch(/Passwort setzen/);
	const { secret } = JSON.parse(readFileSync(keys, 'utf8'));
	for (const log of ['app.log', 'livekit.log']) {
		expect(readFileSync(join(data, 'log', log), 'utf8')).not.toContain(secret);
	}
});

test('a second start on the same data is refused and names who runs there', async () => {
	const first = start();
	await first.ready;
	const second = start();
	expect(await second.ended).toBe(1);
	expect(second.said()).toContain(
		`läuft auf diesen Daten schon: http://127.0.0.1:${ports.app} (Prozess ${first.process.pid})`,
	);
	expect(childrenOf(data).filter(isRunning)).toHaveLength(2);
});

test('what a killed launcher left is cleared by the next start', async () => {
	const first = start();
	await first.ready;
	const left = childrenOf(data);
	first.process.kill('SIGKILL');
	await first.ended;
	const second = start();
	await second.ready;
	expect(left.filter(isRunning)).toEqual([]);
	expect(childrenOf(data).filter(isRunning)).toHaveLength(2);
});

test('a LiveKit that is killed comes back by itself; when the app is killed all ends', async () => {
	const product = start();
	await product.ready;
	const [livekit = 0, app = 0] = childrenOf(data);
	process.kill(livekit, 'SIGKILL');
	await expect.poll(product.said).toContain('läuft wieder');
	const children = childrenOf(data);
	expect(children).toHaveLength(2);
	expect(children).not.toContain(livekit);
	expect(await fetch(`http://127.0.0.1:${ports.livekit}`).then(({ status }) => status)).toBe(200);

	process.kill(app, 'SIGKILL');
	expect(await product.ended).toBe(1);
	expect(product.said()).toContain('Die Anwendung ist abgestürzt');
	await allGone(children);
});

test('a port in use is named before anything starts, with what to set', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(ports.livekitTcp, resolve));
	const refused = start();
	expect(await refused.ended).toBe(1);
	expect(refused.said()).toContain(`Der Port ${ports.livekitTcp} (TCP) ist belegt`);
	expect(refused.said()).toContain('LIVEKIT_TCP_PORT=');
	expect(existsSync(join(data, 'vollzaehlig.sqlite'))).toBe(false);
	await new Promise((resolve) => other.close(resolve));
});

test('a data folder that cannot be written to is named', async () => {
	// Root may write anywhere, but nobody below a file.
	const file = join(data, 'file');
	writeFileSync(file, '');
	const refused = start({ VOLLZAEHLIG_DATA: join(file, 'data') });
	expect(await refused.ended).toBe(1);
	expect(refused.said()).toContain(
		`In den Datenordner ${join(file, 'data')} kann nicht geschrieben`,
	);
});
