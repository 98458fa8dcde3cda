import { isIP } from 'node:net';
import { config } from './config.ts';
import { log } from './log.ts';
import { note } from './security/note.ts';

export interface AddressedRequest {
	readonly request: { readonly headers: Headers };
	/** Throws where a header is configured and missing. */
	getClientAddress(): string;
	/** Of the server that is built. */
	readonly platform?: { readonly req: { readonly socket: { readonly remoteAddress?: string } } };
}

/**
 * Where a request comes from: the socket's address, or the configured header's when a trusted proxy
 * writes it. Other headers are never believed. Of a list the last entry counts: the others came with
 * the request. IPv6 is cut to its /64, which one household or town hall holds as a whole.
 */
export function addressOf(visit: AddressedRequest, header = config().addressHeader): string {
	if (!header) return network(visit.getClientAddress());
	const written = visit.request.headers.get(header)?.split(',').at(-1)?.trim() ?? '';
	const address = withoutPort(written);
	if (isIP(address) !== 0) return network(address);
	warnOnce(header);
	const connection = network(visit.platform?.req.socket.remoteAddress ?? visit.getClientAddress());
	const about = { route: null, reason: '', about: null };
	note({ kind: 'proxyHeaderMissing', network: connection, ...about });
	return connection;
}

/** Some proxies write the port too: "192.0.2.1:5678", "[2001:db8::1]:80". */
const withoutPort = (written: string): string =>
	/^\[([^\]]*)\](?::\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1');

let hasWarned = false;

function warnOnce(header: string): void {
	if (hasWarned) return;
	hasWarned = true;
	log().warn(
		{ header },
		'a request came without an address in the header that ADDRESS_HEADER names: the connection counts; said once',
	);
}

function network(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (isIP(plain) !== 6) return plain;
	const [head = '', tail = ''] = plain.split('%')[0]?.split('::') ?? [];
	const left = head.split(':').filter(Boolean);
	const right = tail.split(':').filter(Boolean);
	const groups = plain.includes('::')
		? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
		: left;
	return (
		groups
			.slice(0, 4)
			.map((group) => parseInt(group, 16).toString(16))
			.join(':') + '::/64'
	);
}
