import { expect, test } from 'vitest';
import { council } from '$lib/cast/council.ts';
import type { Fact } from '$lib/device/fact.ts';
import { currentOf, deviceOf } from '$lib/device/facts.ts';
import { changes, toldBy, typedOf } from './device-facts.ts';
import { toolsWithApp, wanted } from './device-fields.ts';
import { presetList } from './presets.ts';

const now = '2026-11-25T10:15:00.000Z';
const fact = (field: string, value: unknown): Fact => ({
	field,
	value,
	comparator: '=',
	source: 'office',
	observedAt: now,
});
const form = (typed: Readonly<Record<string, string>>) => toldBy((name) => typed[name] ?? '');

test('a form that is sent as it was shown changes nothing, on any device of the council', () => {
	const { devices } = council(now);
	expect(devices.length).toBeGreaterThan(60);
	for (const { label, facts } of devices) {
		const current = currentOf(facts);
		const { told, problems } = form(typedOf(current));
		expect([label, [...problems], changes(current, told)]).toEqual([label, [], []]);
	}
});

test('what is typed becomes facts, and what is emptied is no longer known', () => {
	const current = currentOf([fact('os', '16.4'), fact('camera', false), fact('apps.zoom', '6.1')]);
	const { told } = form({
		os: '17.5',
		osComparator: '≥',
		browser: 'safari',
		browserVersion: '17.5',
		'apps.zoom': 'no',
		'apps.teams': 'current',
	});
	expect(changes(current, told)).toEqual([
		{ field: 'os', value: '17.5', comparator: '≥' },
		{ field: 'browser', value: { name: 'safari', version: '17.5' }, comparator: '=' },
		{ field: 'apps.zoom', value: false, comparator: '=' },
		{ field: 'apps.teams', value: 'current', comparator: '=' },
		{ field: 'camera', value: null, comparator: '=' },
	]);
});

test.each([
	[{ os: '17,5' }, 'os', 'system'],
	[{ os: 'iOS siebzehn' }, 'os', 'system'],
	[{ browser: 'edge', browserVersion: 'neu' }, 'browserVersion', 'version'],
	[{ browserVersion: '157' }, 'browser', 'browser'],
	[{ 'apps.zoom': 'version' }, 'apps.zoom.version', 'appVersion'],
	[{ 'apps.zoom': 'version', 'apps.zoom.version': '7,1' }, 'apps.zoom.version', 'version'],
])('%o cannot be used, and its field says so', (typed, field, problem) => {
	expect([...form(typed).problems]).toEqual([[field, problem]]);
});

test('what a preset takes for granted can be read, and leaves two questions at most', () => {
	for (const { code, facts } of presetList.filter(({ code }) => code !== 'other')) {
		const device = deviceOf(
			'd',
			Object.entries(facts).map(([field, value]) => fact(field, value)),
		);
		const unknown = wanted.filter((field) => device[field] === null);
		const expected =
			code === 'telephone' ? ['model', 'os', 'browser', 'canInstall'] : ['model', 'os'];
		expect([code, unknown.filter((field) => field !== 'camera')]).toEqual([code, expected]);
	}
});

test('apps can be told of every tool that has one, the best known first', () => {
	const ids = toolsWithApp.map(({ id }) => id);
	expect(ids.slice(0, 5)).toEqual(['facetime', 'zoom', 'teams', 'webex', 'google-meet']);
	expect(ids).toContain('jitsi');
	expect(ids).not.toContain('skype');
	expect(ids).not.toContain('livekit-room');
});
