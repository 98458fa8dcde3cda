import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const visit = (socket: string, headers: Record<string, string> = {}) => ({
	request: { headers: new Headers(headers) },
	getClientAddress: () => socket,
});

test('headers are not believed unless one is configured', () => {
	const claimed = {
		'x-forwarded-for': '203.0.113.9',
		'x-real-ip': '203.0.113.9',
		forwarded: 'for=203.0.113.9',
	};
	expect(addressOf(visit('192.0.2.1', claimed), null)).toBe('192.0.2.1');
});

test('of a configured header the last entry counts, which the proxy itself has added', () => {
	const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.4' };
	expect(addressOf(visit('127.0.0.1', headers), 'x-forwarded-for')).toBe('198.51.100.4');
});

test.each(['', 'unknown', '203.0.113.9:port', '[203.0.113.9', '"><script>'])(
	'a header that holds no address (%s) leaves that of the connection',
	(value) => {
		expect(addressOf(visit('127.0.0.1', { 'x-real-ip': value }), 'x-real-ip')).toBe('127.0.0.1');
	},
);

test('without the header the connection counts, where the built server knows it and gives no other', () => {
	const getClientAddress = () => {
		throw new Error('Address header was specified but is absent from request');
	};
	const platform = { req: { socket: { remoteAddress: '192.0.2.7' } } };
	const without = { request: { headers: new Headers() }, getClientAddress, platform };
	expect(addressOf(without, 'x-real-ip')).toBe('192.0.2.7');
});

test.each([
	['1.2.3.4:5678', '1.2.3.4'],
	['[2001:db8:1:2::1]:80', '2001:db8:1:2::/64'],
	['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
	['203.0.113.9, 1.2.3.4:5678', '1.2.3.4'],
])('an address with a port is the address: %s', (value, address) => {
	expect(addressOf(visit('127.0.0.1', { 'x-real-ip': value }), 'x-real-ip')).toBe(address);
});

test.each([
	['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
	['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['::ffff:192.0.2.1', '192.0.2.1'],
])('%s counts as %s', (address, network) => {
	expect(addressOf(visit(address), null)).toBe(network);
});
