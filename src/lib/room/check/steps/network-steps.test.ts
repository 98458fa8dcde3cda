import { expect, test } from 'vitest';
import type { CheckTicket } from '$lib/council/checking.ts';
import { between, countersOf } from '../network/measure.ts';
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
	[ticket, 'well', 'passed'],
	['away', 'no', 'serverStopped'],
	['away', 'well', 'serverUnfit'],
	['away', 'unfit', 'serverUnfit'],
	[ticket, 'no', 'addressBlocked'],
	[ticket, 'unfit', 'serverUnfit'],
	['away', 'lost', 'serverStopped'],
	['away', 'unread', 'serverStopped'],
	[ticket, 'lost', 'serverStopped'],
	[ticket, 'unread', 'passed'],
	['offline', 'no', 'offline'],
	['tooMany', 'well', 'tooMany'],
] as const)('our server says %o, this device reaches LiveKit %s: %s', (answer, reached, code) => {
	const { outcome, reason } = reachFinding(answer, reached, host);
	expect(reason ?? outcome).toBe(code);
});

test('a token that is refused is told from a room that is gone, and silence from both', () => {
	expect(tokenFinding(401, host)?.reason).toBe('tokenRefused');
	expect(tokenFinding(403, host)?.reason).toBe('tokenRefused');
	expect(tokenFinding(404, host)?.reason).toBe('roomGone');
	expect(tokenFinding(200, host)).toBeNull();
	expect(tokenFinding(null, host)).toBeNull();
});

test('where media travel at all nothing of the way is red', () => {
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

test('addresses are the same server, spoken to otherwise', () => {
	expect(httpAddress('wss://lk.stadt.example/')).toBe('https://lk.stadt.example');
	expect(hostOf('wss://lk.stadt.example')).toBe('lk.stadt.example');
	expect(hostOf('ws://127.0.0.1:7880')).toBe('127.0.0.1:7880');
});

const look = (more: Partial<Counters> = {}): Counters => ({
	atMs: 0,
	received: 100,
	lost: 0,
	bytes: 10_000,
	frames: 10,
	jitterMs: 3,
	roundTripMs: 20,
	heldBack: 'none',
	...more,
});

test('counters are read from what the browsers give, and left open where they give nothing', () => {
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
		heldBack: 'cpu',
	});
	expect(countersOf([], [], 0)).toMatchObject({
		jitterMs: null,
		roundTripMs: null,
		heldBack: null,
	});
});

test('only what lies between two looks counts, and holding back only at the end', () => {
	const looks = [
		look({ heldBack: 'bandwidth' }),
		look({ atMs: 1000, received: 200, lost: 2, heldBack: 'bandwidth' }),
		look({ atMs: 2000, received: 300, lost: 4, bytes: 260_000, frames: 60 }),
		look({ atMs: 2000, received: 300, lost: 4, bytes: 260_000, frames: 60 }),
	];
	expect(between(looks, true)).toEqual({
		expected: 204,
		lost: 4,
		roundTripMs: 20,
		jitterMs: 3,
		framesPerSecond: 25,
		kilobits: 1000,
		heldBack: { cpu: 0, bandwidth: 0 },
	});
	expect(between(looks, false).framesPerSecond).toBeNull();
	expect(between([look({ heldBack: null })], true).heldBack).toBeNull();
});
