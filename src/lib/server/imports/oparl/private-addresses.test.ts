import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from './private-addresses.ts';
import { allowedAddress } from './source-address.ts';

test.each([
	...[
		'127.0.0.1',
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'0.0.0.0',
	],
	...[
		'224.0.0.1',
		'255.255.255.255',
		'::1',
		'::',
		'fe80::1',
		'fe80::1%eth0',
		'fc00::1',
		'fd12::1',
		'ff02::1',
		'::ffff:10.0.0.1',
	],
	...['::ffff:a00:1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', '[::1]', 'no address', ''],
])("%s is nobody else's", (address) => expect(isPrivateAddress(address)).toBe(true));

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001::1', '2620:fe::fe'])(
	'%s is public',
	(address) => expect(isPrivateAddress(address)).toBe(false),
);

describe('addresses', () => {
	const reachable = { privateHosts: ['127.0.0.1:8080', 'ris.intern'] };
	const codeOf = (text: string, source: string | null = null) => {
		try {
			return allowedAddress(text, source === null ? null : new URL(source), reachable).href;
		} catch (error) {
			return error instanceof Error ? error.message : error;
		}
	};
	test.each([
		['ris.lindenau.example/oparl/system', 'https://ris.lindenau.example/oparl/system'],
		['https://ris.lindenau.example/oparl#x', 'https://ris.lindenau.example/oparl'],
		['http://ris.lindenau.example/', 'notHttps'],
		['ftp://ris.lindenau.example/', 'badAddress'],
		['file:///etc/passwd', 'badAddress'],
		['', 'badAddress'],
		['https://', 'badAddress'],
		['https://user:word@ris.lindenau.example/', 'withPassword'],
		['https://10.0.0.1/', 'privateAddress'],
		['https://[::1]/', 'privateAddress'],
		['https://0x7f.1/', 'privateAddress'],
		['https://2130706433/', 'privateAddress'],
		['https://169.254.169.254/latest/meta-data', 'privateAddress'],
		['http://127.0.0.1:8080/oparl', 'http://127.0.0.1:8080/oparl'],
		['http://127.0.0.1:8081/oparl', 'notHttps'],
		['http://ris.intern/oparl', 'http://ris.intern/oparl'],
	])('%s is %s', (text, what) => expect(codeOf(text)).toBe(what));

	const source = 'https://ris.lindenau.example/oparl/system';
	test.each([
		['http://ris.lindenau.example/oparl/bodies', 'https://ris.lindenau.example/oparl/bodies'],
		['/oparl/bodies', 'https://ris.lindenau.example/oparl/bodies'],
		['https://other.example/', 'otherHost'],
		['http://other.example/', 'otherHost'],
		['https://ris.lindenau.example:8443/', 'otherHost'],
		['https://ris.lindenau.example.evil.example/', 'otherHost'],
		['javascript:alert(1)', 'badAddress'],
	])('from the server it leads to %s: %s', (text, what) => expect(codeOf(text, source)).toBe(what));
});
