import { BlockList, isIP } from 'node:net';

/**
 * Addresses that no public server has: https://www.iana.org/assignments/iana-ipv4-special-registry
 * and https://www.iana.org/assignments/iana-ipv6-special-registry . IPv6 also the forms that lead
 * to an IPv4 address.
 */
const v4 = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const;
const list = new BlockList();
for (const [network, bits] of v4) list.addSubnet(network, bits, 'ipv4');
/** Of all IPv6 only this part is given out to the public. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const specialV6 = new BlockList();
specialV6.addSubnet('2001::', 23, 'ipv6');
specialV6.addSubnet('2001:db8::', 32, 'ipv6');
specialV6.addSubnet('2002::', 16, 'ipv6');
specialV6.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address belongs to this machine or to somebody's own network. */
export function isPrivateAddress(address: string): boolean {
	const plain = address.replace(/^\[|\]$/g, '').split('%')[0] ?? '';
	const version = isIP(plain);
	if (version === 4) return list.check(plain, 'ipv4');
	return version !== 6 || !publicV6.check(plain, 'ipv6') || specialV6.check(plain, 'ipv6');
}
