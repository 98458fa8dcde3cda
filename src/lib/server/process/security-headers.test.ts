import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { keepOut, secureEveryAnswer } from './security-headers.ts';

const kept = (route: string | null, isSignedIn: boolean, given?: string) => {
	const headers = new Headers(given ? { 'cache-control': given } : {});
	keepOut(headers, route, isSignedIn);
	return headers.get('cache-control');
};

test.each([
	['/(staff)/settings', true],
	['/(staff)', false],
	['/j/[link]', false],
	['/d/[link]/devices/[device]', false],
	['/tools', true],
	[null, true],
])('%s of somebody signed in or not (%s) is kept nowhere', (route, isSignedIn) => {
	expect(kept(route, isSignedIn)).toBe('no-store');
	expect(kept(route, isSignedIn, 'private, max-age=60')).toBe('no-store');
});

test('what is the same for everybody may be kept', () => {
	for (const route of ['/tools', '/privacy', '/judge', null]) expect(kept(route, false)).toBe(null);
	expect(kept('/arms', true, 'public, max-age=31536000, immutable')).toContain('public');
});

test('an answer that no page of ours makes has the headers too', async () => {
	const server = createServer((request, response) => {
		if (request.url === '/page') response.setHeader('content-security-policy', 'its own');
		const types = new Map([
			['/picture', 'image/png'],
			['/stream', 'text/event-stream'],
		]);
		const type = types.get(request.url ?? '') ?? 'text/javascript';
		if (request.url === '/unchanged') return response.writeHead(304).end();
		response.writeHead(413, request.url === '/untold' ? {} : { 'Content-Type': type }).end();
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const ask = async (path = '') => (await fetch(`http://127.0.0.1:${port}/${path}`)).headers;
	try {
		expect((await ask()).get('x-content-type-options')).toBe(null);
		expect((await ask()).get('content-type')).toBe('text/javascript');
		secureEveryAnswer('http://127.0.0.1');
		expect((await ask()).get('x-content-type-options')).toBe('nosniff');
		expect((await ask()).get('strict-transport-security')).toBe(null);
		expect((await ask()).get('content-security-policy')).toContain("frame-ancestors 'none'");
		expect((await ask('unchanged')).get('content-security-policy')).toBe(null);
		expect((await ask('page')).get('content-security-policy')).toBe('its own');
		expect((await ask()).get('content-type')).toBe('text/javascript; charset=utf-8');
		expect((await ask('picture')).get('content-type')).toBe('image/png');
		expect((await ask('stream')).get('content-type')).toBe('text/event-stream');
		expect((await ask('untold')).get('content-type')).toBe('text/plain; charset=utf-8');
		secureEveryAnswer('https://sitzung.stadt.example');
		expect((await ask()).get('strict-transport-security')).toMatch(/includeSubDomains/);
	} finally {
		server.close();
	}
});
