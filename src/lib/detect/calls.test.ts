import { expect, test } from 'vitest';
import { callsOf, canCall } from './calls.ts';

const ipad =
	'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const chrome =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const can = { RTCPeerConnection: true };

test.each([
	['without JavaScript nobody knows', { ua: ipad }, null],
	['an iPad that has calls', { ua: ipad, probes: can }, true],
	['an iPad in Lockdown Mode', { ua: ipad, probes: { RTCPeerConnection: false } }, false],
	['Chrome', { ua: chrome, probes: { ...can, chrome: true, userAgentData: true } }, true],
	['an iPad that Chromium plays', { ua: ipad, probes: { ...can, userAgentData: true } }, null],
	['the same on an open line', { ua: ipad, probes: { ...can, chrome: true } }, null],
])('%s', (_what, signals, known) => {
	expect(canCall(signals)).toBe(known);
	expect(callsOf(signals)).toHaveLength(known === null ? 0 : 1);
});
