import { expect, test } from 'vitest';
import { pathIn } from './path.ts';

const local = (more: object = {}) => ({
	id: 'l',
	type: 'local-candidate',
	protocol: 'udp',
	candidateType: 'host',
	...more,
});
const remote = (more: object = {}) => ({
	id: 'r',
	type: 'remote-candidate',
	protocol: 'udp',
	address: '203.0.113.10',
	port: 7882,
	...more,
});
const pair = (more: object = {}) => ({
	id: 'p',
	type: 'candidate-pair',
	localCandidateId: 'l',
	remoteCandidateId: 'r',
	state: 'succeeded',
	nominated: true,
	...more,
});

test('Chromium names the pair in the transport; other succeeded pairs do not count', () => {
	const reports = [
		{ ...pair({ id: 'other', localCandidateId: 'x' }) },
		{ id: 't', type: 'transport', selectedCandidatePairId: 'p' },
		pair(),
		local({ protocol: 'tcp' }),
		remote({ protocol: 'tcp', port: 7881 }),
	];
	expect(pathIn(reports)).toEqual({ way: 'tcp', address: 'tcp 203.0.113.10:7881' });
});

test('Firefox marks the pair', () => {
	expect(pathIn([pair({ selected: true }), local(), remote()])).toEqual({
		way: 'udp',
		address: 'udp 203.0.113.10:7882',
	});
});

test('a relay is a way of its own, whatever its protocol', () => {
	expect(pathIn([pair(), local({ candidateType: 'relay' }), remote()])?.way).toBe('relay');
});

test('hidden, private and IPv6 addresses are as good as others', () => {
	expect(
		pathIn([pair(), local({ address: '1f3e.local' }), remote({ address: 'fd00::1' })]),
	).toEqual({
		way: 'udp',
		address: 'udp [fd00::1]:7882',
	});
	expect(pathIn([pair(), local(), remote({ address: undefined })])).toEqual({
		way: 'udp',
		address: '',
	});
});

test('without a selected pair there is no path yet', () => {
	expect(pathIn([])).toBeNull();
	expect(pathIn([pair({ state: 'in-progress', nominated: false }), local(), remote()])).toBeNull();
});
