import { expect, test } from 'vitest';
import { found, passed, stepNames } from '../../check/steps.ts';
import type { StepFinding, StepName } from '../../check/steps.ts';
import {
	findingsOf,
	longestReport,
	environmentOf,
	provedBy,
	readReport,
	runOf,
	checkedOn,
} from './checks.ts';

const at = '2026-11-25T10:15:00.000Z';
const steps = (changed: Partial<Record<StepName, StepFinding>> = {}) =>
	stepNames.map((step) => ({ step, ms: 12, ...(changed[step] ?? passed()) }));
const body = (more: object = {}) =>
	JSON.stringify({ form: 'full', steps: steps(), signals: {}, ...more });
const ua = (text: string) => new Headers({ 'user-agent': text });

const firefox = ua(
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
);
const mac = ua(
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
);

test('a report of our page is read', () => {
	expect(readReport(body())?.steps).toHaveLength(11);
});

test.each([
	['nothing', ''],
	['half of one', body().slice(0, 200)],
	['no object', '[]'],
	['an unknown step', body({ steps: [{ ...steps()[0], step: 'coffee' }] })],
	['an unknown reason', body({ steps: [{ ...steps()[0], reason: '<script>' }] })],
	['more than is asked for', body({ steps: [{ ...steps()[0], evidence: { password: 'x' } }] })],
	['a number out of this world', body({ steps: [{ ...steps()[0], ms: -1 }] })],
	['too many steps', body({ steps: [...steps(), ...steps()] })],
	['too much', body({ more: 'x'.repeat(longestReport) })],
])('%s is refused', (_what, text) => {
	expect(readReport(text)).toBeNull();
});

test('what a check comes to we say, whatever the page says; what it leaves out was not checked', () => {
	const report = readReport(body({ outcome: 'passed', steps: steps().slice(0, 5) }));
	const run = report && runOf(report, findingsOf(firefox), null, at);
	expect(run?.outcome).toBe('notChecked');
	expect(run?.steps.at(-1)).toMatchObject({ step: 'quality', reason: 'cancelled' });
});

test('the device is told from the headers, and narrower with what the page posted', () => {
	expect(checkedOn(findingsOf(firefox))).toEqual({
		platforms: ['windows'],
		system: '10–11',
		browserName: 'firefox',
		browserVersion: '153',
	});
	expect(checkedOn(findingsOf(mac)).platforms).toEqual(['macos', 'ipados']);
	expect(checkedOn(findingsOf(mac, { maxTouchPoints: 5 })).platforms).toEqual(['ipados']);
});

test('help is for this browser and system; where two look alike it is for neither', () => {
	expect(environmentOf(findingsOf(firefox))).toEqual({ browser: 'firefox', system: 'windows' });
	expect(environmentOf(findingsOf(mac)).system).toBe('other');
	expect(environmentOf(findingsOf(mac, { maxTouchPoints: 5 })).system).toBe('ios');
});

const proved = (changed: Partial<Record<StepName, StepFinding>>) =>
	Object.fromEntries(provedBy({ steps: steps(changed) }).map(({ field, value }) => [field, value]));

test('a check that passed proves what is there', () => {
	expect(proved({})).toEqual({
		camera: true,
		microphone: true,
		speaker: true,
		'network.udp': true,
		'network.tcpOther': true,
	});
});

test.each([
	'blocked',
	'blockedBefore',
	'byPolicy',
	'bySystem',
	'missing',
	'inUse',
	'dismissed',
] as const)('%s proves nothing of a microphone: refused is not missing', (reason) => {
	expect(proved({ microphone: found('failed', reason) })).not.toHaveProperty('microphone');
});

test('a covered camera and an unheard loudspeaker prove nothing', () => {
	const facts = proved({ camera: found('failed', 'black'), speaker: found('failed', 'notHeard') });
	expect(facts).not.toHaveProperty('camera');
	expect(facts).not.toHaveProperty('speaker');
});

test('a network that lets no UDP out is known as such, a stopped server proves nothing of it', () => {
	expect(proved({ udp: found('warning', 'udpBlocked') })).toMatchObject({
		'network.udp': false,
		'network.tcpOther': true,
	});
	const stopped = found('failed', 'serverStopped');
	const rest = found('notChecked', 'earlierFailed');
	const facts = proved({ https: stopped, signal: rest, udp: rest, tcp: rest, quality: rest });
	expect(Object.keys(facts).filter((field) => field.startsWith('network'))).toEqual([]);
});

test('only a server on the usual port proves that port', () => {
	expect(proved({ signal: passed({ host: 'lk.stadt.example' }) })).toHaveProperty(
		['network.tcp443'],
		true,
	);
	expect(proved({ signal: passed({ host: '127.0.0.1:7880' }) })).not.toHaveProperty([
		'network.tcp443',
	]);
});
