import { isIP } from 'node:net';
import { config } from './config.ts';

export interface AddressedRequest {
	readonly request: { readonly headers: Headers };
	getClientAddress(): string;
}

/**
 * Where a request comes from: the socket's address, or the configured header's when a trusted proxy
 * writes it. Other headers are never believed. Of a list the last entry counts: the others came with
 * the request. IPv6 is cut to its /64, which one household or town hall holds as a whole.
 */
export function addressOf(visit: AddressedRequest, header = config().addressHeader): string {
	const written = header ? visit.request.headers.get(header)?.split(',').at(-1)?.trim() : undefined;
	return network(written && isIP(written) ? written : visit.getClientAddress());
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
