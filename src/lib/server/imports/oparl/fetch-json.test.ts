import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSource, defaultFetchPolicy } from './fetch-json.ts';
import type { FetchPolicy } from './fetch-json.ts';

const policy: FetchPolicy = {
	...defaultFetchPolicy,
	waits: [1, 1],
	privateHosts: ['127.0.0.1', 'localhost'],
	caFile: null,
};
const ends: (() => unknown)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	ends.push(() => new Promise((resolve) => server.close(resolve)));
	return (server.address() as AddressInfo).port;
}
const serve = async (handle: RequestListener) => {
	const server = createServer(handle);
	const port = await listen(server);
	ends.push(() => server.closeAllConnections());
	return `http://127.0.0.1:${port}`;
};
function ask(
	address: string,
	more: Partial<FetchPolicy> = {},
	signal = new AbortController().signal,
) {
	const source = openSource(address, { ...policy, ...more }, signal);
	ends.push(() => source.close());
	return { source, answer: source.fetchJson(address) };
}
const codeOf = async (address: string, more: Partial<FetchPolicy> = {}) => {
	const answer = await ask(address, more).answer;
	return answer.ok ? 'ok' : [answer.failure.code, answer.failure.detail];
};

describe('answers', () => {
	test('are read packed and with a mark of their byte order', async () => {
		const origin = await serve((request, response) => {
			expect(request.headers['accept-encoding']).toBe('gzip');
			response.setHeader('content-encoding', 'gzip').end(gzipSync('\uFEFF{"name":"Müller"}'));
		});
		expect(await ask(origin).answer).toEqual({ ok: true, json: { name: 'Müller' }, bytes: 21 });
	});
	test('in another alphabet are read where they say so', async () => {
		const origin = await serve((_request, response) => {
			response
				.setHeader('content-type', 'application/json; charset=iso-8859-1')
				.end(Buffer.from('{"name":"Müller"}', 'latin1'));
		});
		expect(await ask(origin).answer).toMatchObject({ json: { name: 'Müller' } });
	});
	test.each([
		['half a JSON', '{"data":[', 'notJson'],
		['a page of HTML', '<!doctype html><p>Wartung</p>', 'notJson'],
	])('%s is none', async (_name, text, code) => {
		const origin = await serve((_request, response) => response.end(text));
		expect(await codeOf(origin)).toEqual([code, '']);
	});
	test('that unpack to more than is allowed are given up, not held', async () => {
		const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
		const origin = await serve((_request, response) =>
			response.setHeader('content-encoding', 'gzip').end(bomb),
		);
		expect(await codeOf(origin, { most: 1_000_000 })).toEqual(['tooLarge', '1000000']);
	});
	test('that never end are given up', async () => {
		const origin = await serve((_request, response) => {
			const drip = setInterval(() => response.write(' '), 20);
			response.on('close', () => clearInterval(drip));
		});
		expect(await codeOf(origin, { whole: 200, waits: [] })).toEqual(['timeout', '']);
	});
	test('that do not come are given up', async () => {
		const origin = await serve(() => {});
		expect(await codeOf(origin, { silence: 100, waits: [] })).toEqual(['timeout', '']);
	});
});

describe('troubles', () => {
	test('a status is told', async () => {
		const origin = await serve((_request, response) => response.writeHead(404).end());
		expect(await ask(origin).answer).toMatchObject({
			ok: false,
			status: 404,
			failure: { code: 'status', detail: '404', host: new URL(origin).host },
		});
	});
	test('a busy server is asked again, as late as it wishes', async () => {
		let times = 0;
		const origin = await serve((_request, response) => {
			times++;
			if (times < 3) response.writeHead(503, { 'retry-after': '0' }).end();
			else response.end('[]');
		});
		expect(await ask(origin).answer).toMatchObject({ ok: true });
		expect(times).toBe(3);
	});
	test('nobody listens, or the name is unknown', async () => {
		const origin = await serve(() => {});
		for (const end of ends.splice(0).toReversed()) await end();
		expect(await codeOf(origin)).toEqual(['refused', 'ECONNREFUSED']);
		expect((await codeOf('https://ris.lindenau.invalid/', { waits: [] }))[0]).toBe('unknownHost');
	});
	test('a name that leads to a private address is refused as it is connected to', async () => {
		expect(await codeOf('https://localhost/', { privateHosts: [] })).toEqual([
			'privateAddress',
			expect.stringMatching(/^(127\.|::1)/),
		]);
	});
	test('stopping ends what is under way', async () => {
		const stop = new AbortController();
		const origin = await serve(() => stop.abort());
		expect(await ask(origin, {}, stop.signal).answer).toMatchObject({
			ok: false,
			failure: { code: 'stopped' },
		});
	});
});

describe('redirects', () => {
	test('on the same host are followed and noted', async () => {
		const origin = await serve((request, response) => {
			if (request.url === '/') response.writeHead(301, { location: '/there' }).end();
			else response.end('[]');
		});
		const { source, answer } = ask(origin);
		expect(await answer).toMatchObject({ ok: true });
		expect(source.redirects).toEqual([`${origin}/there`]);
	});
	test('to another host are not, and the other host hears nothing', async () => {
		let heard = 0;
		const other = await serve((_request, response) => {
			heard++;
			response.end('[]');
		});
		const origin = await serve((_request, response) =>
			response.writeHead(302, { location: other.replace('127.0.0.1', 'localhost') }).end(),
		);
		expect(await codeOf(origin)).toEqual([
			'redirected',
			other.slice('http://'.length).replace('127.0.0.1', 'localhost'),
		]);
		expect(heard).toBe(0);
	});
	test('in a circle end', async () => {
		const origin = await serve((_request, response) =>
			response.writeHead(302, { location: '/' }).end(),
		);
		expect((await codeOf(origin))[0]).toBe('redirected');
	});
});

describe('certificates', () => {
	let folder: string;
	const file = (name: string) => join(folder, name);
	const openssl = (...given: string[]) =>
		execFileSync('openssl', given, { cwd: folder, stdio: 'pipe' });
	/** A certificate for a name, signed by another. */
	function certify(name: string, signer: string | null, extensions: string, days = 30) {
		openssl(
			'req',
			'-newkey',
			'rsa:2048',
			'-nodes',
			'-keyout',
			`${name}.key`,
			'-out',
			`${name}.csr`,
			'-subj',
			`/CN=${name}`,
		);
		writeFileSync(file(`${name}.ext`), extensions);
		const by =
			signer === null
				? ['-signkey', `${name}.key`]
				: ['-CA', `${signer}.pem`, '-CAkey', `${signer}.key`, '-CAcreateserial'];
		openssl(
			'x509',
			'-req',
			'-in',
			`${name}.csr`,
			...by,
			'-days',
			String(days),
			'-extfile',
			`${name}.ext`,
			'-out',
			`${name}.pem`,
		);
	}
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-certificates-'));
		const authority = 'basicConstraints=critical,CA:true\nkeyUsage=keyCertSign';
		certify('root', null, authority);
		certify('middle', 'root', authority);
		certify('leaf', 'middle', 'subjectAltName=DNS:localhost');
		writeFileSync(
			file('both.pem'),
			readFileSync(file('middle.pem'), 'utf8') + readFileSync(file('root.pem'), 'utf8'),
		);
	}, 30_000);
	afterAll(() => rmSync(folder, { recursive: true }));

	async function secure(handle: RequestListener) {
		const server = createSecure(
			{ key: readFileSync(file('leaf.key')), cert: readFileSync(file('leaf.pem')) },
			handle,
		);
		const port = await listen(server);
		ends.push(() => server.closeAllConnections());
		return `https://localhost:${port}`;
	}

	test('a chain that is not sent whole is told as that, and nothing is asked', async () => {
		let heard = 0;
		const origin = await secure(() => heard++);
		expect((await codeOf(origin))[0]).toBe('certificateChain');
		expect((await codeOf(origin, { caFile: file('root.pem') }))[0]).toBe('certificateChain');
		expect(heard).toBe(0);
	});
	test('it is led back by a file with the certificates that are missing', async () => {
		const origin = await secure((_request, response) => response.end('[]'));
		expect(await codeOf(origin, { caFile: file('both.pem') })).toBe('ok');
	});
	test('one for another name is none', async () => {
		const origin = await secure((_request, response) => response.end('[]'));
		expect(
			(await codeOf(origin.replace('localhost', '127.0.0.1'), { caFile: file('both.pem') }))[0],
		).toBe('certificateOther');
	});
});
