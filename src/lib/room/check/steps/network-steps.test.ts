import { expect, test } from 'vitest';
import type { CheckTicket } from '$lib/check/protocol.ts';
import { countersOf, measuredBetween } from '../network/measure.ts';
import type { Counters } from '../network/measure.ts';
import { udpFinding } from './media.ts';
import { hostOf, httpAddress, reachFinding, tokenFinding } from './server.ts';

const host = 'lk.stadt.example';
const ticket: CheckTicket = {
	url: `wss://${host}`,
	room: 'r',
	tokens: { probe: '', sender: '', receiver: '', tcp: '', relay: '' },
};

test.each([
	[ticket, 'healthy', 'passed'],
	['away', 'unreachable', 'serverStopped'],
	['away', 'healthy', 'serverUnfit'],
	['away', 'unhealthy', 'serverUnfit'],
	[ticket, 'unreachable', 'addressBlocked'],
	[ticket, 'unhealthy', 'serverUnfit'],
	['away', 'badGateway', 'serverStopped'],
	['away', 'opaque', 'serverStopped'],
	[ticket, 'badGateway', 'serverStopped'],
	[ticket, 'opaque', 'passed'],
	['offline', 'unreachable', 'offline'],
	['tooMany', 'healthy', 'tooMany'],
] as const)(
	'our server answers %o and LiveKit is %s to this device: %s',
	(answer, reached, code) => {
		const { outcome, reason } = reachFinding(answer, reached, host);
		expect(reason ?? outcome).toBe(code);
	},
);

test('a refused token, a missing room and no answer are distinguished', () => {
	expect(tokenFinding(401, host)?.reason).toBe('tokenRefused');
	expect(tokenFinding(403, host)?.reason).toBe('tokenRefused');
	expect(tokenFinding(404, host)?.reason).toBe('roomGone');
	expect(tokenFinding(200, host)).toBeNull();
	expect(tokenFinding(null, host)).toBeNull();
});

test('no way that media take counts as failed', () => {
	const address = 'udp 203.0.113.10:7882';
	expect(udpFinding({ way: 'udp', address }, host).outcome).toBe('passed');
	expect(udpFinding({ way: 'tcp', address: '' }, host)).toMatchObject({
		outcome: 'warning',
		reason: 'udpBlocked',
	});
	expect(udpFinding({ way: 'relay', address }, host)).toMatchObject({
		outcome: 'warning',
		reason: 'relayOnly',
	});
	expect(udpFinding(null, host)).toMatchObject({ outcome: 'failed', reason: 'mediaBlocked' });
});

test('the address for HTTP and the host follow from the WebSocket address', () => {
	expect(httpAddress('wss://lk.stadt.example/')).toBe('https://lk.stadt.example');
	expect(hostOf('wss://lk.stadt.example')).toBe('lk.stadt.example');
	expect(hostOf('ws://127.0.0.1:7880')).toBe('127.0.0.1:7880');
});

const sample = (more: Partial<Counters> = {}): Counters => ({
	atMs: 0,
	received: 100,
	lost: 0,
	bytes: 10_000,
	frames: 10,
	jitterMs: 3,
	roundTripMs: 20,
	limitedBy: 'none',
	...more,
});

test('counters are read from a browser’s statistics, and null where it has none', () => {
	const incoming = [
		{
			type: 'inbound-rtp',
			packetsReceived: 50,
			packetsLost: 1,
			bytesReceived: 900,
			framesDecoded: 7,
			jitter: 0.004,
		},
		{ type: 'inbound-rtp', packetsReceived: 20, packetsLost: 0, bytesReceived: 100, jitter: 0.002 },
		{ type: 'outbound-rtp', packetsReceived: 999 },
	];
	const outgoing = [
		{ type: 'remote-inbound-rtp', roundTripTime: 0.03 },
		{ type: 'outbound-rtp', kind: 'video', qualityLimitationReason: 'none' },
		{ type: 'outbound-rtp', kind: 'video', qualityLimitationReason: 'cpu' },
	];
	expect(countersOf(incoming, outgoing, 5)).toEqual({
		atMs: 5,
		received: 70,
		lost: 1,
		bytes: 1000,
		frames: 7,
		jitterMs: 4,
		roundTripMs: 30,
		limitedBy: 'cpu',
	});
	expect(countersOf([], [], 0)).toMatchObject({
		jitterMs: null,
		roundTripMs: null,
		limitedBy: null,
	});
});

test('only what lies measuredBetween two samples counts, and limitation only at the end', () => {
	const samples = [
		sample({ limitedBy: 'bandwidth' }),
		sample({ atMs: 1000, received: 200, lost: 2, limitedBy: 'bandwidth' }),
		sample({ atMs: 2000, received: 300, lost: 4, bytes: 260_000, frames: 60 }),
		sample({ atMs: 2000, received: 300, lost: 4, bytes: 260_000, frames: 60 }),
	];
	expect(measuredBetween(samples, true)).toEqual({
		expected: 204,
		lost: 4,
		roundTripMs: 20,
		jitterMs: 3,
		framesPerSecond: 25,
		kilobits: 1000,
		limitedBy: { cpu: 0, bandwidth: 0 },
	});
	expect(measuredBetween(samples, false).framesPerSecond).toBeNull();
	expect(measuredBetween([sample({ limitedBy: null })], true).limitedBy).toBeNull();
});
