import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { answers } from './reach.ts';

let server = createServer();
afterEach(() => void server.close());

/** Something that answers as LiveKit's root does. */
async function listening(status: number) {
	server = createServer((_, response) => response.writeHead(status).end('OK'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return { url: `ws://127.0.0.1:${port}`, key: 'key', secret: 'secret' };
}

test.each([
	[200, true],
	[406, false],
])('a server that says %d answers: %s', async (status, expected) => {
	expect(await answers(await listening(status))).toBe(expected);
});

test('a server that is gone does not answer, nor one that was never configured', async () => {
	const gone = await listening(200);
	await new Promise((resolve) => server.close(resolve));
	expect(await answers(gone)).toBe(false);
	expect(await answers(null)).toBe(false);
});
