import { expect, test } from 'vitest';
import { council } from '$lib/cast/council.ts';
import { claim, claimsOf } from '$lib/device/claim.ts';
import type { Claim, Observation } from '$lib/device/claim.ts';
import { currentOf, deviceOf } from '$lib/device/facts.ts';
import { newObservations } from '$lib/device/observe.ts';
import { claimsIn, typedOf } from './device-facts.ts';
import { wanted } from '$lib/views/device/summary.ts';
import { presetList } from '$lib/views/device/presets.ts';

const now = '2026-11-25T10:15:00.000Z';
const fact = (stated: Claim): Observation => ({ ...stated, source: 'office', observedAt: now });
const form = (typed: Readonly<Record<string, string>>) => claimsIn((name) => typed[name] ?? '');

test('a form that is sent as it was shown changes nothing, on any device of the council', () => {
	const { devices } = council(now);
	expect(devices.length).toBeGreaterThan(60);
	for (const { label, facts } of devices) {
		const { claims, problems } = form(typedOf(currentOf(facts)));
		const added = newObservations(facts, claims, 'office', now);
		expect([label, [...problems], added]).toEqual([label, [], []]);
	}
});

test('what is typed becomes facts, and what is emptied is no longer known', () => {
	const known = claimsOf({ os: '16.4', camera: false, 'apps.zoom': '6.1' }).map(fact);
	const { claims } = form({
		os: '17,5',
		osComparator: '≥',
		browser: 'safari',
		browserVersion: '17,5',
		'apps.zoom': 'no',
		'apps.teams': 'current',
	});
	expect(newObservations(known, claims, 'office', now)).toEqual(
		[
			claim('os', '17.5', '≥'),
			claim('browser', { name: 'safari', version: '17.5' }),
			claim('apps.zoom', false),
			claim('apps.teams', 'current'),
			claim('camera', null),
		].map(fact),
	);
});

test.each([
	[{ os: '17,,5' }, 'os', 'system'],
	[{ os: 'iOS siebzehn' }, 'os', 'system'],
	[{ browser: 'edge', browserVersion: 'neu' }, 'browserVersion', 'version'],
	[{ browserVersion: '157' }, 'browser', 'browser'],
	[{ 'apps.zoom': 'version' }, 'apps.zoom.version', 'appVersion'],
	[{ 'apps.zoom': 'version', 'apps.zoom.version': '7,' }, 'apps.zoom.version', 'version'],
])('%o cannot be used, and its field says so', (typed, field, problem) => {
	expect([...form(typed).problems]).toEqual([[field, problem]]);
});

test('what a preset takes for granted can be read, and leaves two questions at most', () => {
	for (const { code, facts, usual } of presetList.filter(({ code }) => code !== 'other')) {
		const device = deviceOf('d', claimsOf({ ...facts, ...usual }).map(fact));
		const unknown = wanted.filter((field) => device[field] === null);
		const expected =
			code === 'telephone' ? ['model', 'os', 'browser', 'canInstall'] : ['model', 'os'];
		expect([code, unknown.filter((field) => field !== 'camera')]).toEqual([code, expected]);
	}
});
