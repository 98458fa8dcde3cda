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
	const server = createServer((_, response) => response.writeHead(413).end());
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const ask = async () => (await fetch(`http://127.0.0.1:${port}/`)).headers;
	try {
		expect((await ask()).get('x-content-type-options')).toBe(null);
		secureEveryAnswer('http://127.0.0.1');
		expect((await ask()).get('x-content-type-options')).toBe('nosniff');
		expect((await ask()).get('strict-transport-security')).toBe(null);
		secureEveryAnswer('https://sitzung.stadt.example');
		expect((await ask()).get('strict-transport-security')).toMatch(/includeSubDomains/);
	} finally {
		server.close();
	}
});
