import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { startServer } from '../../../src/lib/server/db/testing/postgres.ts';
import { freePort, startApp, Visitor } from '../app.ts';

const healthOf = async (address: string) => {
	const response = await fetch(`${address}/healthz`);
	return [response.status, await response.json()];
};

test('the app is well without a room, and says so', async () => {
	const app = await startApp({ LIVEKIT_URL: '', LIVEKIT_API_KEY: '', LIVEKIT_API_SECRET: '' });
	try {
		expect(await healthOf(app.address)).toEqual([200, { app: 'ok', store: 'ok', livekit: 'none' }]);
	} finally {
		await app.stop();
	}
});

test('a LiveKit that does not answer is told, and does not make the app ill', async () => {
	const port = await freePort();
	const livekit = createServer((_request, response) => response.end('OK')).listen(port);
	const app = await startApp({
		LIVEKIT_URL: `ws://127.0.0.1:${port}`,
		LIVEKIT_API_KEY: 'key',
		LIVEKIT_API_SECRET: 'a secret of more than thirty-two letters',
	});
	try {
		const policy = (await fetch(`${app.address}/sign-in`)).headers.get('content-security-policy');
		expect(policy).toMatch(new RegExp(`connect-src 'self' ws://127.0.0.1:${port}`));
		expect(await healthOf(app.address)).toEqual([200, { app: 'ok', store: 'ok', livekit: 'ok' }]);
		livekit.closeAllConnections();
		await new Promise((resolve) => livekit.close(resolve));
		// An answer of LiveKit holds for a quarter of a second: meeting/livekit/reach.ts.
		await expect
			.poll(() => healthOf(app.address), { timeout: 3000 })
			.toEqual([200, { app: 'ok', store: 'ok', livekit: 'fails' }]);
	} finally {
		livekit.close();
		await app.stop();
	}
});

test('without its database the app says that it is ill, and pages say why', async () => {
	const server = await startServer();
	const app = await startApp({ DATABASE_URL: server.address });
	try {
		const visitor = new Visitor(app);
		expect((await visitor.signIn(app.administrator)).status).toBe(303);
		expect((await visitor.ask('/settings/system')).status).toBe(200);
		expect((await healthOf(app.address))[0]).toBe(200);
		await server.stop();
		expect(await healthOf(app.address)).toEqual([
			503,
			{ app: 'ok', store: 'fails', livekit: expect.any(String) },
		]);
		const page = await visitor.ask('/settings');
		expect(page.status).toBe(503);
		expect(await page.text()).toMatch(/Die Datenbank antwortet gerade nicht[^]*\b[0-9a-f]{8}\b/);
		expect((await visitor.ask('/sign-in')).status).toBe(200);
	} finally {
		await app.stop();
		await server.stop();
	}
});

test('a thousand requests leave the app below 200 MB', async () => {
	const app = await startApp();
	try {
		const visitor = new Visitor(app);
		await visitor.signIn(app.administrator);
		for (let index = 0; index < 250; index++) {
			const pages = ['/people', '/sessions', '/settings/audit', '/sign-in'];
			await Promise.all(pages.map(async (page) => (await visitor.ask(page)).text()));
		}
		console.log(`memory after 1,000 requests: ${Math.round(app.memory() / 1e6)} MB`);
		expect(app.memory()).toBeLessThan(200e6);
	} finally {
		await app.stop();
	}
});
